import AccessAnalysis
import AccessModel

extension AccessTotal {
  /// `admin everywhere; edit in 12 namespaces; Azure role RBAC Reader (view) at cluster shop-aks`; `nothing` if there is
  /// nothing.
  package var label: String { isEmpty ? "nothing" : labels.joined(separator: "; ") }

  fileprivate var labels: [String] {
    parts.map { part in
      let roles = listed(part.roles.map(\.label), most: 3)
      let what = part.level.range.highest <= .custom ? roles : part.level.range.label
      return "\(what) \(AccessTotal.place(part.scopes))\(part.level.isDenied ? " (a part of it denied by Azure)" : "")"
    }
      + ways.map(\.summary)
  }

  /// Names few namespaces, and counts many.
  private static func place(_ scopes: [Scope]) -> String {
    scopes.count > 3 ? "in \(scopes.count) namespaces" : AffectedLabels.place(scopes)
  }
}

extension AzureWay {
  /// `Azure role RBAC Reader (view) at cluster shop-aks`.
  var summary: String {
    let name = shortName.isEmpty ? assignment.roleDefinitionID : shortName
    let level = range.highest == .none ? "" : " (\(range.label))"
    return "Azure role \(name)\(level) at \(AzureScope.label(assignment.scope))"
  }
}

extension GroupAccess {
  /// What it gives, `nothing` if there is nothing.
  package var label: String {
    let admin = isAdminGroup ? ["cluster-admin as an admin group of AKS"] : []
    let ways = paths.map { row in
      let open = row.steps.filter(\.isOpen).map(\.path)
      let told = open.filter { $0 != .accessProfile || !open.contains(.adminCredential) }
      return "can \(listed(told.map(\.label), most: 3)) by \(row.way.summary)"
    }
    let all = admin + total.labels + ways
    return all.isEmpty ? "nothing" : all.joined(separator: "; ")
  }
}

extension Group.MembershipSource {
  /// Why no command adds or removes a member, as a sentence; nil if one does.
  var obstacle: String? {
    switch self {
    case .assigned: nil
    case .rule: "A rule determines its members (dynamic membership), so no command adds or removes one."
    case .onPremises: "It is synchronized from on-premises, so its members change only there."
    }
  }
}
