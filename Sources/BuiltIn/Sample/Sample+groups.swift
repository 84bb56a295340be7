extension Sample {
  /// The output of `az ad group list`.
  static let groups = #"""
    [
      {
        "id": "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f",
        "displayName": "Retail Developers",
        "description": "People who build the shop",
        "createdDateTime": "2025-01-14T09:00:00Z",
        "groupTypes": [], "mailEnabled": false, "securityEnabled": true,
        "mailNickname": "retaildevelopers"
      },
      {
        "id": "51ea40b0-7088-4482-8231-74d06cde3e3a",
        "displayName": "Équipe Paiements",
        "description": "Paiements et règlement",
        "createdDateTime": "2025-01-14T09:05:00Z",
        "groupTypes": [], "mailEnabled": false, "securityEnabled": true,
        "mailNickname": "equipepaiements"
      },
      {
        "id": "ff4122a9-6cc0-4b07-b5aa-48c3efe4c23f",
        "displayName": "数据平台团队",
        "description": "数据平台",
        "createdDateTime": "2025-01-20T02:30:00Z",
        "groupTypes": [], "mailEnabled": false, "securityEnabled": true,
        "mailNickname": "dataplatform"
      },
      {
        "id": "d0fa9cc4-4840-46a1-8358-c2d6d005628e",
        "displayName": "AKS Platform Admins",
        "description": "Administrators of the clusters",
        "createdDateTime": "2025-01-10T08:00:00Z",
        "groupTypes": [], "mailEnabled": false, "securityEnabled": true,
        "mailNickname": "aksplatformadmins"
      },
      {
        "id": "ec073868-e5ad-4acf-9c87-6c19c5cdfc75",
        "displayName": "AKS Break Glass",
        "description": "Emergencies only",
        "createdDateTime": "2025-01-10T08:10:00Z",
        "groupTypes": [], "mailEnabled": false, "securityEnabled": true,
        "mailNickname": "aksbreakglass"
      },
      {
        "id": "723e7e5f-666b-4e4f-b546-cf315cc8f11b",
        "displayName": "Order Operations",
        "description": "Keeps orders moving",
        "createdDateTime": "2025-02-03T10:00:00Z",
        "groupTypes": [], "mailEnabled": false, "securityEnabled": true,
        "mailNickname": "orderoperations"
      },
      {
        "id": "dc33ca10-1f4c-49e8-afd5-751c88b0482d",
        "displayName": "Support Readers",
        "description": "First and second line support, reading only",
        "createdDateTime": "2025-02-10T11:00:00Z",
        "groupTypes": [], "mailEnabled": false, "securityEnabled": true,
        "mailNickname": "supportreaders"
      },
      {
        "id": "23118a95-bb79-41c1-b825-bab6ba022cbc",
        "displayName": "Catalog Team",
        "description": "Product data",
        "createdDateTime": "2025-02-12T09:30:00Z",
        "groupTypes": [], "mailEnabled": false, "securityEnabled": true,
        "mailNickname": "catalogteam1"
      },
      {
        "id": "1d7cbe97-f81b-4338-8246-c789f98afc42",
        "displayName": "Catalog Team",
        "description": "Search and recommendations",
        "createdDateTime": "2025-09-01T07:45:00Z",
        "groupTypes": [], "mailEnabled": false, "securityEnabled": true,
        "mailNickname": "catalogteam"
      },
      {
        "id": "c35e22d7-cd61-4916-8520-9351651bf659",
        "displayName": "Contractors",
        "description": "People of partner companies",
        "createdDateTime": "2025-03-03T13:00:00Z",
        "groupTypes": [], "mailEnabled": false, "securityEnabled": true,
        "mailNickname": "contractors"
      },
      {
        "id": "b825e23b-002b-427a-995c-8baf2d99225c",
        "displayName": "On-call",
        "description": "Whoever carries the pager",
        "createdDateTime": "2025-05-05T16:20:00Z",
        "groupTypes": [], "mailEnabled": false, "securityEnabled": true,
        "mailNickname": "oncall"
      },
      {
        "id": "d4e9d6ac-7253-48ff-9a10-52535f763fae",
        "displayName": "Loyalty Launch 2025",
        "description": "Dissolved after the launch",
        "createdDateTime": "2025-04-22T12:00:00Z",
        "groupTypes": [], "mailEnabled": false, "securityEnabled": true,
        "mailNickname": "loyaltylaunch2025"
      },
      {
        "id": "ca001470-a3a3-4d00-b668-8ed3d01cdda1",
        "displayName": "Retail Newsletter",
        "description": "Mail only",
        "createdDateTime": "2025-06-17T09:00:00Z",
        "groupTypes": ["Unified"], "mailEnabled": true, "securityEnabled": false,
        "mailNickname": "retailnewsletter", "mail": "retail-newsletter@contoso.com"
      }
    ]
    """#
}
