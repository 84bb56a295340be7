import AccessModel
import Testing

@Suite struct KubernetesVersionTests {
  @Test(
    "a version is read with or without v, patch and a provider's suffix",
    arguments: ["1.34", "v1.34", "v1.34.2", "1.34.2-gke.100", "1.34+"])
  func read(text: String) { #expect(KubernetesVersion(text) == KubernetesVersion(1, 34)) }

  @Test("anything else is no version", arguments: ["", "1", "1.x", "34", "1.34 ", "1.99999", "latest", "1.34a"])
  func refused(text: String) { #expect(KubernetesVersion(text) == nil) }

  @Test("versions are ordered as numbers")
  func order() { #expect(KubernetesVersion(1, 9) < KubernetesVersion(1, 10)) }
}
