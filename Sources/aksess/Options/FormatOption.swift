import ArgumentParser
import Reports

/// The output formats of a command.
protocol AnswerFormat: ExpressibleByArgument, CaseIterable, RawRepresentable, Sendable where RawValue == String {
  /// The default format.
  static var standard: Self { get }
  /// The help for `-o`.
  static var help: String { get }
}

extension AnswerFormat {
  static var help: String { "The output format (default: \(standard.rawValue))." }
}

extension OutputFormat: AnswerFormat {
  static let standard = OutputFormat.table
}

/// The option `-o`: the output format.
struct FormatOption<Format: AnswerFormat>: ParsableArguments {
  @Option(
    name: [.customShort("o", allowingJoined: true), .customLong("output")],
    help: ArgumentHelp(Format.help, valueName: "format"))
  private var output: Format?

  /// The format given; nil if none was.
  var chosen: Format? { output }

  var format: Format { chosen ?? .standard }
}
