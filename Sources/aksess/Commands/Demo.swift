import AccessModel
import ArgumentParser
import BuiltIn
import Connectors

/// Opens the terminal UI on the built-in sample.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the terminal UI on a built-in sample, \(Sample.title).")

  @OptionGroup var look: LookOptions
  @OptionGroup var colors: ColorOptions

  func run() async throws {
    try await Open.show(try Demo.snapshot(), look, colors, source: nil)
  }

  static func snapshot() throws(CommandFailure) -> Snapshot {
    do throws(Problem) {
      return try WorkspaceReader.sample(at: .now).snapshot
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension WorkspaceReader {
  /// The built-in sample, with the roles that every cluster has.
  static func sample(at now: Timestamp) throws(Problem) -> Reading {
    let files = [("kubernetes/default-roles.json", DefaultRoles.text)] + Sample.files
    return try read(files: files, title: Sample.title, at: now)
  }
}
