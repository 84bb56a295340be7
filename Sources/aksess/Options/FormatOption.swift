import ArgumentParser
import Reports

/// The formats in which a command prints its answer.
protocol AnswerFormat: ExpressibleByArgument, CaseIterable, RawRepresentable, Sendable where RawValue == String {
  /// The one where none is asked for.
  static var standard: Self { get }
  /// What help says of `-o`.
  static var help: String { get }
}

extension AnswerFormat {
  static var help: String { "The output format (default: \(standard.rawValue))." }
}

extension OutputFormat: AnswerFormat {
  static let standard = OutputFormat.table
}

/// `-o`: the format of the answer.
struct FormatOption<Format: AnswerFormat>: ParsableArguments {
  @Option(
    name: [.customShort("o", allowingJoined: true), .customLong("output")],
    help: ArgumentHelp(Format.help, valueName: "format"))
  private var output: Format?

  /// What was asked for; nil where nothing was.
  var chosen: Format? { output }

  var format: Format { chosen ?? .standard }
}
