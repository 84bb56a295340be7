/// The output of `az ad group member list` for the groups that build and run the shop: direct members only.
extension Sample {
  static let retailDevelopersMembers = #"""
    [
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "7d25bcc2-ae4b-4f34-8bb1-e6184f4e6ca4", "displayName": "Ana Almeida",
        "userPrincipalName": "ana.almeida@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "b99d5170-ee35-4252-9e2b-4ee73d09367f", "displayName": "Bram de Vries",
        "userPrincipalName": "bram.devries@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "09b9f543-c69c-46a6-9691-02fa277c18af", "displayName": "Chidi Okafor",
        "userPrincipalName": "chidi.okafor@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "d91c334d-a5d4-4416-9464-8b43cae247b9", "displayName": "Dagný Jónsdóttir",
        "userPrincipalName": "dagny.jonsdottir@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "b6f98297-26d9-48ca-ba64-69621812c5fe", "displayName": "Eleni Papadopoulou",
        "userPrincipalName": "eleni.papadopoulou@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "e07576f1-9e8d-4918-922e-403b1102e33f", "displayName": "佐藤花子",
        "userPrincipalName": "hanako.sato@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "34f376f0-0dc2-4eff-8e89-6381f0f4ed94", "displayName": "Nguyễn Thị Quỳnh",
        "userPrincipalName": "quynh.nguyen@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "6e25306e-4beb-4c22-8082-a61ec1c5e789", "displayName": "Tomás Castro",
        "userPrincipalName": "tomas.castro@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "e0f53efc-6d65-4dfa-907c-6345f39584ef", "displayName": "Zoë Weiß",
        "userPrincipalName": "zoe.weiss@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.group",
        "id": "c35e22d7-cd61-4916-8520-9351651bf659", "displayName": "Contractors", "securityEnabled": true
      },
      {
        "@odata.type": "#microsoft.graph.servicePrincipal",
        "id": "0154a01b-33ef-4549-a76d-7834c7d350fe", "displayName": "retail-release-pipeline",
        "appId": "8cacb493-28e7-4a28-9ee0-0682109d9838", "servicePrincipalType": "Application"
      }
    ]
    """#

  static let paymentsTeamMembers = #"""
    [
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "b4e63ea3-4e84-4b19-9e81-cca360734adf", "displayName": "Inès Dubois",
        "userPrincipalName": "ines.dubois@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "06a71662-7d9a-435a-92de-45256d428d5b", "displayName": "Farid Haddad",
        "userPrincipalName": "farid.haddad@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "de3fb434-d589-4037-a49d-8e3190c146af", "displayName": "Jürgen Fischer",
        "userPrincipalName": "jurgen.fischer@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "bef9dbf5-63ae-4788-9b49-68b961279b19", "displayName": "Łukasz Żak",
        "userPrincipalName": "lukasz.zak@contoso.com"
      }
    ]
    """#

  static let dataPlatformMembers = #"""
    [
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "985faeef-090f-4431-b3e6-173529a883b2", "displayName": "陈伟",
        "userPrincipalName": "wei.chen@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "e07576f1-9e8d-4918-922e-403b1102e33f", "displayName": "佐藤花子",
        "userPrincipalName": "hanako.sato@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "74edd9ad-8d13-45a0-af8d-de1cedb8e233", "displayName": "김민준",
        "userPrincipalName": "minjun.kim@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.servicePrincipal",
        "id": "b428f139-ecee-4640-9779-f661ef83ab55", "displayName": "data-platform-identity",
        "appId": "16413680-708c-4826-968e-d547ca7c90de", "servicePrincipalType": "ManagedIdentity"
      }
    ]
    """#

  static let orderOperationsMembers = #"""
    [
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "6c7b1400-5c36-4d12-97ea-bb4e28a9d6cc", "displayName": "Håkon Eriksen",
        "userPrincipalName": "hakon.eriksen@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "f19a9b0b-e643-4330-9c5d-d1d0f08b47b6", "displayName": "Kavya Raman",
        "userPrincipalName": "kavya.raman@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "f918f1d6-367a-4ce7-b4cd-067ee0fa7eee", "displayName": "Oluwaseun Adeyemi",
        "userPrincipalName": "oluwaseun.adeyemi@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "6b4cb1d5-e1f9-4325-a68d-c3e885547d61", "displayName": "Rosa García",
        "userPrincipalName": "rosa.garcia@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.group",
        "id": "b825e23b-002b-427a-995c-8baf2d99225c", "displayName": "On-call", "securityEnabled": true
      },
      {
        "@odata.type": "#microsoft.graph.servicePrincipal",
        "id": "a6e22f3d-3d71-4fd3-b281-9ac4a44f8823", "displayName": "orders-worker-identity",
        "appId": "efa3728c-c0f0-4d27-93a5-26de3f1d2ce4", "servicePrincipalType": "ManagedIdentity"
      }
    ]
    """#

  static let catalogTeamForProductsMembers = #"""
    [
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "09b9f543-c69c-46a6-9691-02fa277c18af", "displayName": "Chidi Okafor",
        "userPrincipalName": "chidi.okafor@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "83d767f2-49a5-4a3f-89fd-fdebaf4cfca1", "displayName": "Дмитрий Соколов",
        "userPrincipalName": "dmitri.sokolov@contoso.com"
      }
    ]
    """#

  static let catalogTeamForSearchMembers = #"""
    [
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "34f376f0-0dc2-4eff-8e89-6381f0f4ed94", "displayName": "Nguyễn Thị Quỳnh",
        "userPrincipalName": "quynh.nguyen@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "74edd9ad-8d13-45a0-af8d-de1cedb8e233", "displayName": "김민준",
        "userPrincipalName": "minjun.kim@contoso.com"
      }
    ]
    """#
}
