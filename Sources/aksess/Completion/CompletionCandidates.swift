import SystemPackage
import AccessModel
import ArgumentParser
import Connectors
import Dispatch
import Glibc
import SafeText

/// The words that a shell offers when Tab is pressed.
enum CompletionCandidates {
  /// The time limit in seconds, after which nothing is offered.
  private static let patience = 2.0

  /// Returns the names that match the typed text, sorted, in the format of the shell. Prints nothing and never fails.
  @Sendable
  static func names(_ wanted: CompletedName, _ words: [String], _ index: Int) async -> [String] {
    guard let shell = CompletionShell.requesting else { return [] }
    // On a separate thread, so that reading cannot delay it.
    let end = DispatchWorkItem { exit(0) }
    DispatchQueue(label: "patience").asyncAfter(deadline: .now() + patience, execute: end)
    defer { end.cancel() }
    let line = CompletionLine(words, index: index, shell: shell, version: CompletionShell.requestingVersion)
    guard let typed = line.typed else { return [] }
    // bash treats the parts of group:NAME as separate words, so it wants only the part after the colon.
    let isSubject = ["group:", "user:", "sa:", "sp:"].contains { line.head.utf8.starts(with: $0.utf8) }
    let name = isSubject ? CompletedName.subject : wanted
    let snapshot = name.isInSources ? await read(line.sources?.map(FilePath.init(argument:))) : Snapshot.unread
    let fitting = Set(name.names(in: snapshot, typed: typed, on: line).lazy.filter { fits($0, typed) }.map { Name($0) })
    return fitting.sorted().compactMap { name in
      guard name.hasPrefix(Name(line.head)) else { return nil }
      // Checked even if bash completes only the rest of the word.
      guard !CompletionShell.isUntypable(name.text) else { return nil }
      let rest = String(decoding: name.text.utf8.dropFirst(line.head.utf8.count), as: UTF8.self)
      return shell.spelling(of: rest, in: line.openQuote)
    }
  }

  /// Whether a name begins with the typed text, ignoring ASCII case, as shells may be configured to do.
  private static func fits(_ name: String, _ typed: String) -> Bool {
    guard name.utf8.count >= typed.utf8.count else { return false }
    return zip(name.utf8, typed.utf8).allSatisfy { $0 == $1 || lowercased($0) == lowercased($1) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Reads the paths; empty if there are none, one cannot be read, or one is standard input or a FIFO, whose data is
  /// meant for the command itself.
  private static func read(_ paths: [FilePath]?) async -> Snapshot {
    guard let paths, !paths.isEmpty, paths.allSatisfy(\.isFileOrFolder) else { return .unread }
    do throws(Problem) {
      return try await WorkspaceReader(paths: paths).read(at: .now).snapshot
    } catch {
      return .unread
    }
  }
}

extension CompletionKind {
  /// Completes names from the sources of `-f` on the same command line.
  static func names(_ name: CompletedName) -> CompletionKind {
    .custom { words, index, _ async in await CompletionCandidates.names(name, words, index) }
  }
}
