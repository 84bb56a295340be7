import AccessModel

extension Kubectl {
  /// How long the server may take to say whom it takes the caller for.
  private static let patience = Duration.seconds(20)

  /// Whom the server takes the caller for.
  ///
  /// - Throws: A failure with the cause `tooOld` if it cannot say so, as before Kubernetes 1.28.
  func caller() async throws(KubectlFailure) -> Caller {
    try ReviewText.caller(try await run(["auth", "whoami", "--output=json"], within: Kubectl.patience).bytes)
  }
}
