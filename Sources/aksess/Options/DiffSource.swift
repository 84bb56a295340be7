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
  /// The built-in sample.
  case sample

  private static let contextPrefix = "context:"

  /// - Parameter argument: `context:NAME`, `sample`, or a path; `./sample` is a file of that name.
  /// - Throws: A refusal if a context is meant and not named.
  init(argument: String) throws {
    if argument == "sample" {
      self = .sample
    } else if argument.hasPrefix(DiffSource.contextPrefix) {
      let name = argument.dropFirst(DiffSource.contextPrefix.count)
      guard !name.isEmpty else { throw ValidationError("“context:” does not name a context; expected context:NAME.") }
      self = .context(String(name))
    } else {
      self = .path(FilePath(argument: argument))
    }
  }

  /// The name of the side in messages; may contain hostile text.
  var title: String {
    switch self {
    case .path(let path): path == .standardInput ? "standard input" : path.text
    case .context(let name): DiffSource.contextPrefix + name
    case .sample: "sample"
    }
  }

  /// Where the data comes from.
  ///
  /// - Parameter common: What is the same for both sides, without a context or file.
  func source(_ common: ChosenSource) -> DataSource {
    var chosen = common
    switch self {
    case .path(let path): chosen.paths = [path]
    case .context(let name): chosen.kubectl.context = name
    case .sample: return .demo
    }
    return chosen.source()
  }
}
