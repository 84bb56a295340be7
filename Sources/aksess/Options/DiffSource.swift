import AccessModel
import ArgumentParser
import Connectors
import SystemPackage

/// One of the two sources that `diff` compares.
enum DiffSource: Sendable, Hashable {
  /// A folder, a file, a FIFO or standard input.
  case path(FilePath)
  /// The kubectl context of a live cluster.
  case context(String)
  /// A source with the changes that are staged in a draft of it, by the draft's ID.
  case draft(String)
  /// The built-in sample.
  case sample

  private static let (contextPrefix, draftPrefix) = ("context:", "draft:")

  /// - Parameter argument: `context:NAME`, `draft:ID`, `sample`, or a path; `./sample` is a file of that name.
  /// - Throws: A refusal if a context or a draft is meant and not named.
  init(argument: String) throws {
    if argument == "sample" {
      self = .sample
    } else if argument.hasPrefix(DiffSource.contextPrefix) {
      let name = argument.dropFirst(DiffSource.contextPrefix.count)
      guard !name.isEmpty else { throw ValidationError("“context:” does not name a context; expected context:NAME.") }
      self = .context(String(name))
    } else if argument.hasPrefix(DiffSource.draftPrefix) {
      let id = argument.dropFirst(DiffSource.draftPrefix.count)
      guard !id.isEmpty else { throw ValidationError("“draft:” does not name a draft; expected draft:ID.") }
      self = .draft(String(id))
    } else {
      self = .path(FilePath(argument: argument))
    }
  }

  /// The name of the side in messages; may contain hostile text.
  var title: String {
    switch self {
    case .path(let path): path == .standardInput ? "standard input" : path.text
    case .context(let name): DiffSource.contextPrefix + name
    case .draft(let id): DiffSource.draftPrefix + id
    case .sample: "sample"
    }
  }

  /// The draft that it names; nil if it names none.
  ///
  /// - Parameter say: Takes messages about drafts that could not be read.
  func draft(say: (String) -> Void = StandardError.say) throws -> KeptDraft? {
    if case .draft(let id) = self { try ChosenDraft.find(id, say: say) } else { nil }
  }

  /// Where the data comes from.
  ///
  /// - Parameters:
  ///   - common: What is the same for both sides, without a context or file.
  ///   - draft: See `draft(say:)`. What it is of is read again: its files, or the current context.
  ///   - say: Takes messages about interrupted updates of folders.
  func source(
    _ common: ChosenSource, _ draft: KeptDraft?, say: (String) -> Void = StandardError.say
  ) throws(DraftFailure) -> DataSource {
    var chosen = common
    switch self {
    case .path(let path): chosen.paths = [path]
    case .context(let name): chosen.kubectl.context = name
    case .draft: if let draft { chosen.paths = try DraftStore().paths(of: draft) }
    case .sample: return .demo
    }
    return chosen.source(say: say)
  }

  /// What was read, with what a draft of it has staged.
  ///
  /// - Parameter say: Takes messages about that.
  static func snapshot(
    of reading: DataSource.Reading, _ draft: KeptDraft?, say: (String) -> Void = StandardError.say
  ) throws(CommandFailure) -> Snapshot {
    guard let draft else { return reading.snapshot }
    guard reading.identity?.key == draft.source else {
      throw CommandFailure(.usage, draft.isNotOf(reading.snapshot.title))
    }
    return reading.future(with: draft, say: say)
  }
}
