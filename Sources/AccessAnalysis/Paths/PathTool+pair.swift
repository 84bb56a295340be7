import AccessModel

extension PathTool {
  /// Those of which one alone makes a step.
  static let aloneMask: UInt32 = [
    PathTool.impersonateUsers, .impersonateAccounts, .createTokens, .createPods, .createWorkloads, .enterPods,
    .readSecrets, .useNodeProxy, .changeRequests, .seeRequests,
  ].reduce(0) { $0 | $1.bit }
}
