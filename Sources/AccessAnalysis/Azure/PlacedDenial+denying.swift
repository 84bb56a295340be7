import AccessModel

extension [PlacedDenial] {
  /// The deny assignments that certainly apply to a subject.
  func denying(_ subject: Subject, _ memberships: Memberships) -> [AzureDenial] {
    guard !isEmpty else { return [] }
    if let id = memberships.objectID(of: subject), !contains(where: { $0.denied.mayContain(id) }) { return [] }
    guard let principal = AzurePrincipal(subject, memberships) else { return [] }
    return filter { $0.denied.contains(principal) == true && $0.excluded.contains(principal) == false }
      .map(AzureDenial.init)
  }
}
