import AccessModel
import Connectors
import SystemPackage

/// A line of a file of contexts: `prod-eu`, or `prod-eu /subscriptions/…/managedClusters/prod-eu`.
struct ContextLine: Sendable, Hashable {
  let context: String
  /// The AKS cluster of the context, where it is named.
  private(set) var cluster: ManagedClusterID?

  init(context: String) { self.context = context }

  /// - Throws: A problem if what follows the context is no resource ID of an AKS cluster.
  private init(_ line: Substring, at place: Place) throws(Problem) {
    // A context may have spaces in its name.
    guard let match = line.wholeMatch(of: #/\s*(?<context>.*?)(?:\s+(?<id>/subscriptions/.*?))?\s*/#) else {
      throw Problem(place, found: "no context", expected: "a context")
    }
    context = String(match.context)
    guard let id = match.id else { return }
    cluster = SourceOptions.cluster(String(id))
    if cluster == nil {
      throw Problem(place, found: "“\(id)”", expected: "a resource ID of an AKS cluster, \(SourceOptions.idForm)")
    }
  }

  /// Reads a file with a context on each line; lines that are empty or begin with # are ignored.
  static func read(_ path: FilePath) throws(CommandFailure) -> [ContextLine] {
    let name = InputFile.source(path.text)
    do throws(Problem) {
      let bytes = try InputFile.read(path)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Problem(Place(name), found: "bytes that are not UTF-8", expected: "contexts, one a line")
      }
      var lines: [ContextLine] = []
      for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
        guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { continue }
        lines.append(try ContextLine(line, at: Place(name, line: number + 1)))
      }
      guard !lines.isEmpty else { throw Problem(Place(name), found: "no context", expected: "contexts, one a line") }
      return lines
    } catch {
      throw CommandFailure(error)
    }
  }
}
