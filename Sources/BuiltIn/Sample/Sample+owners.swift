extension Sample {
  static let owners = """
    owners:
    - name: Retail
      namespaces: [retail-*, loyalty, legacy-pos]
      groups: [Retail Developers, Loyalty Launch 2025, Contractors]
    - name: Payments
      namespaces: [payments-*]
      groups: [Équipe Paiements]
    - name: Orders and catalog
      namespaces: [orders-api, catalog-search]
      groups: [Order Operations, 23118a95-bb79-41c1-b825-bab6ba022cbc, 1d7cbe97-f81b-4338-8246-c789f98afc42]
    - name: Data platform
      namespaces: [data-platform]
      groups: [数据平台团队]

    """
}
