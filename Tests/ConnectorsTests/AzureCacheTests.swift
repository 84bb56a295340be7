import AccessModel
import TestSupport
import Testing

@testable import Connectors

/// What is kept of the Azure half of a cluster.
@Suite struct AzureCacheTests {
  @Test(
    "whether it is open which AKS cluster it is, is kept with the half, whatever the reasons of its gaps say",
    arguments: [true, false])
  func unanswered(isUnanswered: Bool) throws {
    let folder = try TemporaryFolder()
    let cache = AzureCache(folder.path, server: "https://shop.example", identity: nil, cluster: nil)
    let now = Timestamp(seconds: 1_000_000)
    var half = AzureHalf(at: now)
    half.gaps = [Gap([.azure], reason: isUnanswered ? "nobody said" : "az said: name it with --aks RESOURCE-ID")]
    half.isUnanswered = isUnanswered
    cache.keep(half, asking: SoughtIdentities())
    let kept = try #require(cache.half(at: now, asking: SoughtIdentities()))
    #expect(kept.isUnanswered == isUnanswered && kept.gaps == half.gaps)
  }
}
