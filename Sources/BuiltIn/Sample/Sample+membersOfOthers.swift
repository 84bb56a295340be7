/// The output of `az ad group member list` for the remaining groups: direct members only.
extension Sample {
  static let platformAdminsMembers = #"""
    [
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "01b34cf4-fc8a-4438-af8f-19ffd318a682", "displayName": "Grace Kim",
        "userPrincipalName": "grace.kim@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "6f789ea6-0e1b-4cb9-b5d2-494f70be2dbd", "displayName": "Søren Jensen",
        "userPrincipalName": "soren.jensen@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "9a9ea772-b0b3-462d-a729-8b9187bc9629", "displayName": "Petra Nováková",
        "userPrincipalName": "petra.novakova@contoso.com"
      }
    ]
    """#

  static let breakGlassMembers = #"""
    [
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "289c220a-645a-4489-85d3-bcc38fde7d5c", "displayName": "Break Glass One",
        "userPrincipalName": "break-glass-1@contoso.onmicrosoft.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "197195b8-7708-428d-8d57-67baabfe53d6", "displayName": "Break Glass Two",
        "userPrincipalName": "break-glass-2@contoso.onmicrosoft.com"
      }
    ]
    """#

  static let supportReadersMembers = #"""
    [
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "ab6854be-ee76-4c99-932e-088af3fc5804", "displayName": "محمد علي",
        "userPrincipalName": "mohamed.ali@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "6b4cb1d5-e1f9-4325-a68d-c3e885547d61", "displayName": "Rosa García",
        "userPrincipalName": "rosa.garcia@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "83d767f2-49a5-4a3f-89fd-fdebaf4cfca1", "displayName": "Дмитрий Соколов",
        "userPrincipalName": "dmitri.sokolov@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "0d95cd91-7e64-4d37-9895-14c2fbdad5db", "displayName": "Nils Lindgren",
        "userPrincipalName": "nils.lindgren@contoso.com"
      }
    ]
    """#

  static let contractorsMembers = #"""
    [
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "0be9dc66-6663-43d8-a93e-bde24d45779e", "displayName": "Priya Natarajan",
        "userPrincipalName": "priya_fabrikam.com#EXT#@contoso.onmicrosoft.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "6e25306e-4beb-4c22-8082-a61ec1c5e789", "displayName": "Tomás Castro",
        "userPrincipalName": "tomas.castro@contoso.com"
      }
    ]
    """#

  static let onCallMembers = #"""
    [
      {
        "@odata.type": "#microsoft.graph.group",
        "id": "723e7e5f-666b-4e4f-b546-cf315cc8f11b", "displayName": "Order Operations", "securityEnabled": true
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "6f789ea6-0e1b-4cb9-b5d2-494f70be2dbd", "displayName": "Søren Jensen",
        "userPrincipalName": "soren.jensen@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "06a71662-7d9a-435a-92de-45256d428d5b", "displayName": "Farid Haddad",
        "userPrincipalName": "farid.haddad@contoso.com"
      }
    ]
    """#

  static let loyaltyLaunchMembers = #"""
    []
    """#

  static let retailNewsletterMembers = #"""
    [
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "7d25bcc2-ae4b-4f34-8bb1-e6184f4e6ca4", "displayName": "Ana Almeida",
        "userPrincipalName": "ana.almeida@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "01b34cf4-fc8a-4438-af8f-19ffd318a682", "displayName": "Grace Kim",
        "userPrincipalName": "grace.kim@contoso.com"
      },
      {
        "@odata.type": "#microsoft.graph.user",
        "id": "0d95cd91-7e64-4d37-9895-14c2fbdad5db", "displayName": "Nils Lindgren",
        "userPrincipalName": "nils.lindgren@contoso.com"
      }
    ]
    """#
}
