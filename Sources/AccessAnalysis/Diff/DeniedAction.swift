import AccessModel

/// What a deny assignment denies those to whom it applies, whatever its name and whoever else is denied it.
struct DeniedAction: Hashable {
  private let permissions: [AzurePermissions]
  private let condition: String?
  private let reach: AzureReach

  init(_ denial: AzureDenial) {
    permissions = denial.denial.permissions
    condition = denial.denial.condition
    reach = denial.reach
  }

  /// The deny assignments of one side that deny something in the scope which none of the other side does.
  static func of(_ denials: [AzureDenial], in scope: Scope, without others: [AzureDenial]) -> [AzureDenial] {
    let known = Set(others.map(DeniedAction.init))
    return denials.filter { $0.reach.scope == scope && !known.contains(DeniedAction($0)) }
  }
}
