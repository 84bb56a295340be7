import AccessAnalysis
import AccessModel
import TestSupport

/// Random requests with the names that states are generated from.
extension RandomStates {
  private static let subresources: [Name] = ["", "", "", "log", "*"]
  private static let paths: [Name] = ["/healthz", "/healthz/", "/healthzz", "/", "/healthz/*", ""]

  mutating func identity() -> AccessIdentity {
    let user = number(6) == 0 ? nil : one(users)
    return AccessIdentity(user: user, groups: some(groups, upTo: 3) + (number(60) == 0 ? ["system:masters"] : []))
  }

  mutating func action() -> AccessAction {
    if number(5) == 0 { return AccessAction(one(verbs), path: one(Self.paths)) }
    return AccessAction(
      one(verbs), one(resources), subresource: one(Self.subresources), group: one(apiGroups),
      name: number(2) == 0 ? "" : one(names))
  }

  mutating func request() -> AccessRequest {
    AccessRequest(identity(), action(), namespace: number(4) == 0 ? nil : one(namespaces + ["", "elsewhere"]))
  }
}
