import AccessModel
import FoundationEssentials

extension Kubectl {
  /// How long kubectl may take by itself, and the server, for an identity.
  private static let (patience, serverPatience) = (Duration.seconds(10), Duration.seconds(20))

  /// The UID of the namespace kube-system; nil if it may not be read.
  func clusterUID() async -> String? {
    let path = "/api/v1/namespaces/kube-system"
    guard let output = try? await run(["get", "--raw", path], within: Kubectl.serverPatience) else { return nil }
    return (try? JSONTexts(output.bytes))?["metadata", "uid"].first
  }

  /// The certificate authority that the kubeconfig names for the cluster of the context.
  ///
  /// kubectl shows it with `--raw` alone, which would show secrets too, so it prints this one field and no more;
  /// `--flatten` finds the file of a `certificate-authority` wherever its kubeconfig is.
  func authority() async -> ClusterIdentity.Authority {
    let field = "--output=jsonpath={.clusters[*].cluster.certificate-authority-data}"
    let arguments = ["config", "view", "--raw", "--minify", "--flatten", field]
    guard let output = try? await run(arguments, within: Kubectl.patience) else { return .unread }
    if output.bytes.isEmpty { return .none }
    guard let text = Data(base64Encoded: Data(output.bytes)) else { return .unread }
    let certificates = Kubectl.certificates(String(decoding: text, as: UTF8.self))
    return certificates.isEmpty ? .unread : .digest(FileDigest.text(of: certificates))
  }

  /// The certificates in PEM (RFC 7468), each in DER.
  private static func certificates(_ text: String) -> [[UInt8]] {
    let parts = text.split(separator: "-----BEGIN CERTIFICATE-----", omittingEmptySubsequences: false).dropFirst()
    return parts.compactMap { part in
      guard let end = part.firstRange(of: "-----END CERTIFICATE-----") else { return nil }
      let lines = part[..<end.lowerBound].filter { !$0.isWhitespace }
      return Data(base64Encoded: String(lines)).map(Array.init)
    }
  }
}
