import ArgumentParser
import BuiltIn
import Connectors

/// Opens the terminal UI on the built-in sample.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the terminal UI on a built-in sample, \(Sample.title).")

  @OptionGroup var displayOptions: DisplayOptions
  @OptionGroup var colors: ColorOptions

  func run() async throws {
    try await Open.show(.demo, displayOptions, colors)
  }
}
