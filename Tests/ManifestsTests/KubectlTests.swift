import AccessAnalysis
import AccessModel
import Foundation
import Manifests
import TestSupport
import Testing

/// kubectl decodes manifests as intended.
@Suite(.enabled(if: Kubectl.isFound)) struct KubectlTests {
  @Test("kubectl reads every odd name as it was written")
  func decodesWhatWasMeant() throws {
    let bindings = HostileNames.all(random: 150).filter { NameRule.refusal(ofBinding: Name($0)) == nil }
      .map(RoundTripTests.binding)
    let yaml = bindings.map { Manifest($0, comment: "Entra group: \($0.name)") }.yaml
    let output = try Kubectl.run(["annotate", "--local", "-f", "-", "x=y", "-o", "json"], input: yaml)
    let read = try KubernetesObjects(json: [UInt8](output)).bindings
    #expect(read.count == bindings.count)
    for (found, meant) in zip(read, bindings) {
      let expected = meant.with { $0.metadata.annotations["x"] = "y" }
      #expect(found == expected, "seed \(SeededGenerator.seed): \(meant.name.text.debugDescription)")
    }
  }

  @Test("kubectl reads keys too long for the simple form")
  func longKeys() throws {
    let keys = ["k", "数", "\u{200B}"].map { Name(String(repeating: $0, count: 1_500)) }
    let binding = Binding(
      metadata: ObjectMetadata(name: "b", annotations: Dictionary(uniqueKeysWithValues: keys.map { ($0, "value") })),
      scope: .cluster, role: RoleReference(kind: .clusterRole, name: "view"),
      subjects: [Subject(kind: .user, name: "u")])
    let output = try Kubectl.run(["label", "--local", "-f", "-", "x=y", "-o", "json"], input: Manifest(binding).yaml)
    let read = try KubernetesObjects(json: [UInt8](output)).bindings
    #expect(read.map(\.metadata.annotations) == [binding.metadata.annotations])
  }
}

/// The installed kubectl, used only for what needs no cluster.
enum Kubectl {
  static let isFound = (try? run(["version", "--client"], input: "")) != nil

  struct Failed: Error {
    let status: Int32
  }

  static func run(_ arguments: [String], input: String) throws -> Data {
    // Files and not pipes, which would have to be filled and emptied at once.
    let folder = try TemporaryFolder()
    let files = [try folder.write(input, to: "input"), try folder.write("", to: "output")]
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["kubectl"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["KUBECONFIG": "/dev/null"]) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return try Data(contentsOf: files[1])
  }
}
