import AccessModel

extension AzureAuthorizer {
  /// What is unknown about an assignment that could allow the request.
  func uncertainty(_ placed: PlacedAssignment, _ verdict: AzureVerdict?) -> Gap {
    let way = AzureWay(placed)
    let principal = placed.assignment.principalID
    return switch verdict {
    case nil:
      Gap([.azure], reason: "the definition of \(way.label) is not known (role-definitions.json)")
    case .underCondition(let text):
      Gap(
        [.azure],
        reason: "\(way.label), assigned to \(name(principal)), has a condition that cannot be evaluated: \(text)")
    case .inPreview(let preview, let condition):
      Gap([.azure], reason: AzureAuthorizer.dependence(way.label, on: preview, condition))
    case .inFleet(let fleet):
      Gap(
        [.azure], reason: "\(AzureAuthorizer.membership(fleet)); \(way.label) is assigned to \(name(principal))")
    case .yes, .no:
      placed.assignment.type.isGroup
        ? Gap([.members], reason: "the members of \(name(principal)), which holds \(way.label), were not read")
        : Gap([.users], reason: "the identity of \(principal), which holds \(way.label), is not known")
    }
  }

  /// What is unknown about a deny assignment that could deny the request.
  func uncertainty(_ placed: PlacedDenial, _ verdict: AzureVerdict) -> Gap {
    let label = AzureDenial(placed).label
    return switch verdict {
    case .underCondition(let text):
      Gap([.denyAssignments], reason: "\(label) has a condition that cannot be evaluated: \(text)")
    case .inPreview(let preview, let condition):
      Gap([.denyAssignments], reason: AzureAuthorizer.dependence(label, on: preview, condition))
    case .inFleet(let fleet):
      Gap([.denyAssignments], reason: "\(AzureAuthorizer.membership(fleet)), where \(label) would apply")
    case .yes, .no: Gap([.members], reason: "whom \(label) denies is not fully known: members were not read")
    }
  }

  /// Why the level that an assignment gives may be another one: its role is not known, or only a request decides its
  /// condition.
  func doubts(_ placed: PlacedAssignment) -> [Gap] {
    if assignments.hasDataActions(placed) == nil { return [uncertainty(placed, placed.unclearVerdict)] }
    guard let condition = placed.condition, placed.isOfKubernetes, placed.range.atLeast != placed.range.atMost else {
      return []
    }
    return [dependence(placed, on: condition)]
  }

  /// Why a role in a list may not allow everything that it lists.
  func dependence(_ placed: PlacedAssignment, on condition: AzureCondition) -> Gap {
    let (label, name) = (AzureWay(placed).label, name(placed.assignment.principalID))
    return Gap(
      [.azure], reason: "\(label), assigned to \(name), has a condition that depends on the request: \(condition.text)")
  }

  private static func dependence(_ label: String, on preview: AzureQuestion.Preview, _ condition: String?) -> String {
    "\(label) and \(preview.rawValue) depend on an AKS preview feature that the cluster may not have"
      + (condition.map { ", under the condition \($0)" } ?? "")
  }

  private static func membership(_ fleet: AzureScope?) -> String {
    let name = fleet.map { AzureScope.label($0.path) } ?? "a fleet"
    return "whether the cluster has joined \(name) is not known (fleet-members.json)"
  }

  private func name(_ id: ObjectID) -> String {
    let directory = memberships.directory
    return directory.group(id)?.displayName ?? directory.user(id)?.userPrincipalName.text
      ?? directory.servicePrincipal(id)?.displayName ?? id.description
  }
}
