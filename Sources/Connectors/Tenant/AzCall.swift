import AccessModel
import Manifests

/// A command that aksess runs through az; there are no others, and each only reads.
///
/// Every value is an ID or a GUID, or begins with a character that aksess chose: az opens `@file` for any value that
/// begins with `@`. Every command that takes `--subscription` names it.
struct AzCall: Sendable, Hashable {
  /// The arguments after `az`.
  let arguments: [String]

  private init(_ arguments: [String]) {
    self.arguments = arguments + ["--output", "json"]
  }

  private init(_ arguments: [String], _ subscription: ObjectID) {
    self.init(arguments + ["--subscription", subscription.description])
  }

  /// The whole command line, each argument apart.
  var line: [String] { ["az"] + arguments }

  /// Who is signed in, to which tenant and subscription.
  static let account = AzCall(["account", "show"])

  static func clusters(in subscription: ObjectID) -> AzCall { AzCall(["aks", "list"], subscription) }

  static func cluster(_ cluster: ManagedClusterID, in subscription: ObjectID) -> AzCall {
    AzCall(["aks", "show", "--resource-group=\(cluster.resourceGroup)", "--name=\(cluster.name)"], subscription)
  }

  static func roleAssignments(in subscription: ObjectID) -> AzCall {
    AzCall(["role", "assignment", "list", "--all", "--include-inherited"], subscription)
  }

  /// Only later versions of az have this.
  static func denyAssignments(in subscription: ObjectID) -> AzCall {
    AzCall(["role", "deny-assignment", "list"], subscription)
  }

  static func roleDefinitions(in subscription: ObjectID) -> AzCall {
    AzCall(["role", "definition", "list"], subscription)
  }

  /// A request by `az rest`.
  static func get(_ url: String, in subscription: ObjectID) -> AzCall {
    AzCall(["rest", "--method", "get", "--url", url], subscription)
  }

  /// A request with a body, which az sends as JSON.
  static func post(_ url: String, _ body: Value, in subscription: ObjectID) -> AzCall {
    AzCall(["rest", "--method", "post", "--url", url, "--body", body.jsonLine], subscription)
  }
}
