import AccessModel
import Foundation
import Manifests
import TestSupport
import Testing

@Suite("Differences of two texts")
struct UnifiedDiffTests {
  /// What `diff -u` prints, without the names.
  private func expected(_ pairs: [(String, String)], _ command: String) throws -> [String] {
    let folder = try TemporaryFolder()
    for (number, pair) in pairs.enumerated() {
      try folder.write(pair.0, to: "\(number).old")
      try folder.write(pair.1, to: "\(number).new")
    }
    let lines = (0..<pairs.count).map { "\(command) \($0).old \($0).new | tail -n +3; printf '\\1'" }
    return try Program.bash(lines.joined(separator: "\n"), in: folder.url).output
      .split(separator: "\u{1}", omittingEmptySubsequences: false).dropLast().map { String($0) }
  }

  private func text(_ old: String, _ new: String) -> String {
    let lines = UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8)).text(from: "a", to: "b")
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(2).joined(separator: "\n")
  }

  @Test("are those of diff -u")
  func known() throws {
    let long = (1...40).map { "line \($0)\n" }.joined()
    let pairs = [
      ("", ""), ("", "a\n"), ("a\n", ""), ("a", "a\n"), ("a\nb", "a\nc"), ("a\nb\n", "a\nb\n"),
      (long, long.replacing("line 7\n", with: "seven\n")),
      (long, long.replacing("line 3\n", with: "").replacing("line 10\n", with: "ten\n")),
      (long, long.replacing("line 3\n", with: "").replacing("line 11\n", with: "eleven\n")),
      (long, "new\n" + long.replacing("line 20\n", with: "") + "last"), (long, "one\ntwo\n"),
    ]
    let expected = try expected(pairs, "diff -u")
    for (pair, wanted) in zip(pairs, expected) { #expect(text(pair.0, pair.1) == wanted) }
  }

  @Test("are as few as there can be, and lead from the first text to the second")
  func random() throws {
    var generator = SeededGenerator(seed: 14)
    let pairs = (0..<40).map { _ in
      let make = {
        (0..<Int.random(in: 0...60, using: &generator)).map { _ in
          "\(["a", "b", "c", "d"].randomElement(using: &generator) ?? "")\n"
        }.joined()
      }
      return (make(), make())
    }
    let counts = try expected(pairs, "diff -d -u").map {
      $0.split(separator: "\n").count { !$0.hasPrefix(" ") && !$0.hasPrefix("@") }
    }
    for (pair, count) in zip(pairs, counts) {
      let lines = UnifiedDiff(from: Array(pair.0.utf8), to: Array(pair.1.utf8)).hunks.flatMap(\.lines)
      #expect(lines.count { !$0.hasPrefix(" ") } == count)
    }
    let folder = try TemporaryFolder()
    for (number, pair) in pairs.enumerated() {
      try folder.write(pair.0, to: "\(number)")
      try folder.write(
        UnifiedDiff(from: Array(pair.0.utf8), to: Array(pair.1.utf8)).text(from: "\(number)", to: "\(number)"),
        to: "\(number).diff")
    }
    let outcome = try Program.bash(
      "for d in *.diff; do [ -s $d ] && git apply --unsafe-paths -p0 $d || true; done", in: folder.url)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    for (number, pair) in pairs.enumerated() where !pair.0.isEmpty && !pair.1.isEmpty {
      #expect(try folder.text("\(number)") == pair.1)
    }
  }

  @Test("a name is one part of a path, whatever is in it, and no two names share one")
  func paths() {
    let path = { (name: String) in ManifestPath.path(of: .binding(Name(name), in: .cluster)) }
    #expect(path("system:node") == "cluster/clusterrolebindings/system%3Anode.yaml")
    #expect(path("../a b") == "cluster/clusterrolebindings/%2E.%2Fa%20b.yaml")
    #expect(path("e\u{301}") == "cluster/clusterrolebindings/e%CC%81.yaml")
    let long = path(String(repeating: "a", count: 300))
    #expect(long.split(separator: "/").last?.utf8.count == 255 && long != path(String(repeating: "a", count: 301)))
    #expect(ManifestPath.path(of: .namespace("..")) == "namespaces/%2E./namespace.yaml")
  }
}
