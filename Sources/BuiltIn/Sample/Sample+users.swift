extension Sample {
  /// The users of Microsoft Graph; Vera Ivanova has left and is not among them.
  static let users = #"""
    [
      {
        "id": "7d25bcc2-ae4b-4f34-8bb1-e6184f4e6ca4", "displayName": "Ana Almeida",
        "userPrincipalName": "ana.almeida@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "b99d5170-ee35-4252-9e2b-4ee73d09367f", "displayName": "Bram de Vries",
        "userPrincipalName": "bram.devries@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "09b9f543-c69c-46a6-9691-02fa277c18af", "displayName": "Chidi Okafor",
        "userPrincipalName": "chidi.okafor@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "d91c334d-a5d4-4416-9464-8b43cae247b9", "displayName": "Dagný Jónsdóttir",
        "userPrincipalName": "dagny.jonsdottir@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "b6f98297-26d9-48ca-ba64-69621812c5fe", "displayName": "Eleni Papadopoulou",
        "userPrincipalName": "eleni.papadopoulou@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "06a71662-7d9a-435a-92de-45256d428d5b", "displayName": "Farid Haddad",
        "userPrincipalName": "farid.haddad@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "01b34cf4-fc8a-4438-af8f-19ffd318a682", "displayName": "Grace Kim",
        "userPrincipalName": "grace.kim@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "6c7b1400-5c36-4d12-97ea-bb4e28a9d6cc", "displayName": "Håkon Eriksen",
        "userPrincipalName": "hakon.eriksen@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "b4e63ea3-4e84-4b19-9e81-cca360734adf", "displayName": "Inès Dubois",
        "userPrincipalName": "ines.dubois@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "de3fb434-d589-4037-a49d-8e3190c146af", "displayName": "Jürgen Fischer",
        "userPrincipalName": "jurgen.fischer@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "f19a9b0b-e643-4330-9c5d-d1d0f08b47b6", "displayName": "Kavya Raman",
        "userPrincipalName": "kavya.raman@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "bef9dbf5-63ae-4788-9b49-68b961279b19", "displayName": "Łukasz Żak",
        "userPrincipalName": "lukasz.zak@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "985faeef-090f-4431-b3e6-173529a883b2", "displayName": "陈伟",
        "userPrincipalName": "wei.chen@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "e07576f1-9e8d-4918-922e-403b1102e33f", "displayName": "佐藤花子",
        "userPrincipalName": "hanako.sato@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "83d767f2-49a5-4a3f-89fd-fdebaf4cfca1", "displayName": "Дмитрий Соколов",
        "userPrincipalName": "dmitri.sokolov@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "ab6854be-ee76-4c99-932e-088af3fc5804", "displayName": "محمد علي",
        "userPrincipalName": "mohamed.ali@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "34f376f0-0dc2-4eff-8e89-6381f0f4ed94", "displayName": "Nguyễn Thị Quỳnh",
        "userPrincipalName": "quynh.nguyen@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "f918f1d6-367a-4ce7-b4cd-067ee0fa7eee", "displayName": "Oluwaseun Adeyemi",
        "userPrincipalName": "oluwaseun.adeyemi@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "9a9ea772-b0b3-462d-a729-8b9187bc9629", "displayName": "Petra Nováková",
        "userPrincipalName": "petra.novakova@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "6b4cb1d5-e1f9-4325-a68d-c3e885547d61", "displayName": "Rosa García",
        "userPrincipalName": "rosa.garcia@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "6f789ea6-0e1b-4cb9-b5d2-494f70be2dbd", "displayName": "Søren Jensen",
        "userPrincipalName": "soren.jensen@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "6e25306e-4beb-4c22-8082-a61ec1c5e789", "displayName": "Tomás Castro",
        "userPrincipalName": "tomas.castro@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "74edd9ad-8d13-45a0-af8d-de1cedb8e233", "displayName": "김민준",
        "userPrincipalName": "minjun.kim@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "0d95cd91-7e64-4d37-9895-14c2fbdad5db", "displayName": "Nils Lindgren",
        "userPrincipalName": "nils.lindgren@contoso.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "e0f53efc-6d65-4dfa-907c-6345f39584ef", "displayName": "Zoë Weiß",
        "userPrincipalName": "zoe.weiss@contoso.com",
        "accountEnabled": false, "userType": "Member"
      },
      {
        "id": "0be9dc66-6663-43d8-a93e-bde24d45779e", "displayName": "Priya Natarajan",
        "userPrincipalName": "priya_fabrikam.com#EXT#@contoso.onmicrosoft.com",
        "accountEnabled": true, "userType": "Guest"
      },
      {
        "id": "289c220a-645a-4489-85d3-bcc38fde7d5c", "displayName": "Break Glass One",
        "userPrincipalName": "break-glass-1@contoso.onmicrosoft.com",
        "accountEnabled": true, "userType": "Member"
      },
      {
        "id": "197195b8-7708-428d-8d57-67baabfe53d6", "displayName": "Break Glass Two",
        "userPrincipalName": "break-glass-2@contoso.onmicrosoft.com",
        "accountEnabled": true, "userType": "Member"
      }
    ]
    """#
}
