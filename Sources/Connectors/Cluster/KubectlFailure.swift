import AccessModel

/// Why kubectl gave no answer: a cause that aksess knows, and kubectl's own words or what aksess found itself.
package struct KubectlFailure: Error, Sendable, Hashable {
  /// What aksess makes of kubectl's words; `other` if it does not know them.
  package enum Cause: Sendable, Hashable {
    case missing, noContext, unauthorized, forbidden, unreachable, badCertificate, timedOut, silent, cutOff, expired,
      notJSON
    case tooOld, busy, cancelled, other
  }

  /// What happened.
  package let cause: Cause
  /// What kubectl printed on standard error, at the end; may contain hostile text.
  package let words: String
  /// What aksess found itself, as a clause; may contain hostile text.
  let finding: String

  /// A failure that aksess finds itself.
  init(_ cause: Cause, _ finding: String) {
    self.cause = cause
    words = ""
    self.finding = finding
  }

  private init(_ cause: Cause, words: String) {
    self.cause = cause
    self.words = words
    finding = ""
  }

  init(_ failure: LeashedCommand.Failure) {
    switch failure {
    case .timedOut(let silence): self.init(.silent, "it said nothing for \(silence.components.seconds) s")
    case .cancelled, .stopped: self.init(.cancelled, "")
    case .other(let words): self.init(.other, words)
    }
  }

  /// The failure of a run that did not end well; nil for one that did.
  init?(_ output: Kubectl.Output) {
    guard output.status != 0 else { return nil }
    // That stands above the last line.
    if output.errors.contains("selfsubjectreviews API is not enabled") {
      self.init(.tooOld, "")
      return
    }
    let words = output.errors.split(separator: "\n").last(where: { !$0.isEmpty }).map(String.init) ?? ""
    self.init(KubectlFailure.cause(of: words, status: output.status), words: words)
  }

  /// kubectl's texts, as seen with version 1.37.
  private static let texts: [(text: String, cause: Cause)] = [
    ("(Expired)", .expired), ("(TooManyRequests)", .busy), ("(Forbidden)", .forbidden),
    ("(Unauthorized)", .unauthorized),
    ("must be logged in", .unauthorized), ("getting credentials:", .unauthorized), ("x509:", .badCertificate),
    ("certificate signed by unknown authority", .badCertificate), ("TLS handshake timeout", .timedOut),
    ("i/o timeout", .timedOut), ("deadline exceeded", .timedOut), ("request timed out", .timedOut),
    ("was refused", .unreachable), ("no such host", .unreachable), ("Unable to connect", .unreachable),
    ("network is unreachable", .unreachable), ("no route to host", .unreachable), ("connection reset", .cutOff),
    ("GOAWAY", .cutOff), ("unexpected EOF", .cutOff), ("EOF", .cutOff), ("does not exist", .noContext),
    ("no context exists", .noContext),
  ]

  private static func cause(of words: String, status: Int32) -> Cause {
    if LeashedCommand.isMissing(status) { return .missing }
    return texts.first { words.contains($0.text) }?.cause ?? .other
  }

  /// What happened, and what to do about it.
  var sentence: (what: String, advice: String) {
    switch cause {
    case .missing: ("kubectl was not found on the PATH", "Install it, or read files with -f")
    case .noContext: ("the context does not exist", "List the contexts with kubectl config get-contexts")
    case .unauthorized:
      ("the server does not accept the sign-in", "Sign in again: kubelogin convert-kubeconfig and az login")
    case .forbidden: ("you are not allowed to list this", "Name a namespace with -n, or ask for the right to list")
    case .unreachable: ("the server cannot be reached", "Check the network, the VPN and whether the cluster runs")
    case .badCertificate:
      ("the server's certificate is not trusted", "Fetch the kubeconfig again with az aks get-credentials")
    case .timedOut, .silent: ("the server does not answer in time", "Check the network, then try again")
    case .cutOff: ("the answer was cut off", "Try again; what was read is not used")
    case .expired: ("the list changed too much while it was read", "Try again")
    case .notJSON: ("the answer is not what an API server gives", "Check for a proxy between here and the server")
    case .tooOld:
      (
        "the server cannot say who you are: Kubernetes 1.28 and later can",
        "Name yourself, such as user:UPN, or set me in config.yaml"
      )
    case .busy: ("the server has too much to do", "Wait a minute, then try again")
    case .cancelled: ("reading was cancelled", "")
    case .other: ("kubectl failed", "Try the same with kubectl")
    }
  }

  /// What happened, with what was found and kubectl's words in brackets, and what to do about it.
  var message: String { message(forbidden: nil) }

  private func message(forbidden: (what: String, advice: String)?) -> String {
    let (what, advice) = cause == .forbidden ? forbidden ?? sentence : sentence
    return said(what) + (advice.isEmpty ? "" : ". \(advice)")
  }

  /// What happened, with what was found and kubectl's words in brackets.
  var event: String { said(sentence.what) }

  private func said(_ what: String) -> String {
    // Which context does not exist says the same, and more.
    let found = finding.isEmpty ? what : cause == .noContext ? finding : "\(what): \(finding)"
    return found + (words.isEmpty ? "" : " (kubectl: \(words))")
  }

  /// The failure as a problem of the cluster.
  ///
  /// - Parameter forbidden: What is told of a request that is not allowed; nil for that to list something.
  func problem(_ cluster: String, forbidden: (what: String, advice: String)? = nil) -> Problem {
    Problem(
      Place(cluster), found: message(forbidden: forbidden),
      kind: cause == .cancelled ? .badData : .outOfReach)
  }
}
