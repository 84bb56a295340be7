/// Whom the API server takes the caller for.
package struct ClusterCaller: Sendable, Hashable {
  package let user: String
  package let groups: [String]

  /// Whether the caller may do everything, whatever the bindings say.
  package var isMaster: Bool { groups.contains("system:masters") }

  /// The arguments to kubectl by which it asks the server.
  static let arguments = ["auth", "whoami", "--output=json"]

  /// Reads what kubectl prints then; nil if it is something else.
  init?(_ bytes: [UInt8]) {
    guard let texts = try? JSONTexts(bytes), let user = texts["status", "userInfo", "username"].first else {
      return nil
    }
    self.user = user
    groups = texts["status", "userInfo", "groups"]
  }
}
