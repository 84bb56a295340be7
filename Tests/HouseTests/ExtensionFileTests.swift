import Foundation
import Testing

@Suite("Files with extensions")
struct ExtensionFileTests {
  @Test(
    "what an extension shares stands in a file named for the type, unless that declares the type",
    arguments: ["AccessModel", "AccessAnalysis", "Manifests"])
  func fileNames(module: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/\(module)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let subject = file.split(separator: "/").last?.split(separator: "+").first?.split(separator: ".").first
      let declared = Set(text.matches(of: #/(?m)^(?:package )?(?:struct|enum|protocol|class|actor) (\w+)/#).map(\.1))
      for block in text.matches(of: #/(?ms)^extension \[?(\w+)[^{]*\{\n(.*?)^\}/#) where block.1 != subject {
        guard !declared.contains(block.1) else { continue }
        let shared = block.2.firstMatch(
          of: #/(?m)^  (?:package )?(?:static |mutating )*(?:func|var|let|init|subscript)\b/#)
        #expect(shared == nil, "\(file) extends \(block.1)")
      }
    }
  }
}
