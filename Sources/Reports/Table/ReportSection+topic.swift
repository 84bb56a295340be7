import Manifests

extension ReportSection {
  /// What a part is about; the raw value is the member's name in JSON and YAML.
  package enum Topic: String, Sendable {
    case summary, level, denied, clusterAdminThroughAzure, beyondOwners, kubeconfig, couldBeActivated
    case ifMembershipEnded, asTheServerSays
    case unchangedAccess
    case endsEveryWay
    case memberships, azureRoles, eligibilities, adminKubeconfig, notes

    /// The topics beside the access of a subject.
    package static let ofAccess: [Topic] = [
      .summary, .denied, .clusterAdminThroughAzure, .beyondOwners, .kubeconfig, .couldBeActivated, .ifMembershipEnded,
      .asTheServerSays,
    ]

    /// The topics beside the grants that are revoked.
    package static let ofRevocation: [Topic] = [.memberships, .azureRoles, .eligibilities, .adminKubeconfig, .notes]

    package var title: String {
      switch self {
      case .summary: "Summary"
      case .level: "Level"
      case .denied: "Denied by Azure"
      case .clusterAdminThroughAzure: "Cluster admin through Azure"
      case .beyondOwners: "Beyond the namespaces of the groups' owners"
      case .kubeconfig: "Kubeconfig"
      case .couldBeActivated, .eligibilities: "Could be activated"
      case .ifMembershipEnded: "If a membership ended"
      case .asTheServerSays: "As the server says"
      case .unchangedAccess: "Differs without changing access"
      case .endsEveryWay: "What ends every way"
      case .memberships: "Memberships"
      case .azureRoles: "Azure roles"
      case .adminKubeconfig: "Admin kubeconfig"
      case .notes: "Notes"
      }
    }

    /// The member, which is left out where there is nothing to say.
    var member: Shape.Member {
      Shape.Member(rawValue, "messages on “\(title)”; left out if there are none", .list(.text), isOptional: true)
    }
  }
}
