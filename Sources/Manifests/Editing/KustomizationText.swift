import AccessModel
import SafeYAML

/// A kustomization whose list of resources can be changed, with everything else in it byte for byte as it was.
package struct KustomizationText {
  private let bytes: [UInt8]
  private let source: String
  private let root: YAMLNode?

  /// - Parameter bytes: Empty for one that does not exist.
  package init(_ bytes: [UInt8], source: String) throws(Problem) {
    (self.bytes, self.source) = (bytes, source)
    var budget = YAMLBudget(byteCount: bytes.count)
    do throws(YAMLFailure) {
      root = try YAMLNode.root(of: bytes, within: &budget)
    } catch {
      throw YAMLDocuments.problem(error, source: source)
    }
  }

  /// The text with paths added to its resources, each once, and others removed from them.
  package func listing(_ added: [String], without removed: [String]) throws(Problem) -> [UInt8] {
    guard let root else { return bytes + Array(KustomizationText.new(added).utf8) }
    let lines = YAMLLines(bytes[...])
    let member = root.member("resources")
    let listed = member?.value.sequence?.map { $0.text ?? "" } ?? []
    let known = Set(listed.map(KustomizationText.plain))
    let new = added.filter { !known.contains($0) }
    let removed = Set(removed)
    let gone = Set(listed.indices.filter { removed.contains(KustomizationText.plain(listed[$0])) })
    if new.isEmpty && gone.isEmpty { return bytes }
    var edits = LineEdits()
    if let member, let rows = YAMLRows(member.value, after: member.key.place.line, in: lines) {
      if gone.count == listed.count && new.isEmpty {
        edits.replace(YAMLLines.range(of: member), with: [])
      } else {
        for position in gone { edits.replace(rows.lines[position], with: []) }
        let end = rows.lines[listed.count - 1].upperBound
        edits.replace(end..<end, with: new.flatMap { rows.element(.text($0)) })
      }
    } else if member == nil || listed.isEmpty {
      let end = YAMLLines.range(of: root).upperBound
      let range = member.map { YAMLLines.range(of: $0) } ?? end..<end
      edits.replace(range, with: KustomizationText.block(new))
    }
    let text = lines.areOnlyFeeds && root.layout.isSimple ? edits.applied(to: lines.lines, ending: lines.ending) : nil
    let wanted = listed.indices.filter { !gone.contains($0) }.map { listed[$0] } + new
    guard let text, let read = try? KustomizationText(text, source: source),
      (read.root?.member("resources")?.value.sequence ?? []).map({ $0.text ?? "" }) == wanted
    else {
      throw Problem(
        Place(source, line: member?.key.place.line), found: "resources that cannot be changed line by line",
        expected: "resources as a list with one path a line; nothing was changed")
    }
    return text
  }

  private static func new(_ resources: [String]) -> String {
    "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n" + block(resources).map { "\($0)\n" }.joined()
  }

  private static func block(_ resources: [String]) -> [String] {
    Value.object([Value.Member("resources", .list(resources.map { .text($0) }))]).yaml
      .split(separator: "\n").map { String($0) }
  }

  /// A path without `./` at its beginning.
  private static func plain(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
}
