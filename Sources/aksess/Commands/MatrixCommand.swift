import BuiltIn
import AccessModel
import AccessAnalysis
import ArgumentParser
import Reports
import Screens

/// Prints groups × namespaces.
struct MatrixCommand: AsyncParsableCommand {
  /// The formats of the matrix.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json, markdown, html
  }

  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Print groups × namespaces with the access level in each cell.",
    discussion: """
      What is granted in the whole cluster stands in a column of its own, and so do Azure roles for Kubernetes where the \
      cluster asks Azure; view+ is more than view and less than edit. \
      Exit: 0, or 2 where data is missing that could add to the matrix.
      """)

  @Option(
    name: [.customShort("o", allowingJoined: true), .customLong("output")],
    help: "table, csv, json, markdown or html.")
  var output: Format = .table

  @Flag(help: "End with 0 although data is missing.")
  var allowIncomplete = false

  @Flag(help: "Leave cells of CSV that a spreadsheet would run as they are.")
  var raw = false

  @OptionGroup var source: SourceOptions
  @OptionGroup var colors: ColorOptions

  func run() async throws {
    let snapshot = try await source.read()
    let notice = ProgressNotice("working out the matrix")
    let matrix = Matrix(of: [.group], AccessLevels(snapshot))
    let azure = AzureAuthorizer(snapshot).map { AzureMatrix($0) }
    let list = MatrixList(matrix, azure: azure, in: snapshot)
    let gaps = matrix.gaps + (azure?.gaps ?? [])
    let text =
      switch output {
      case .table: list.table.output(.table, at: .now, ink: colors.ink)
      case .csv: list.table.output(.csv, at: .now, isRaw: raw)
      case .json: list.nestedTable.output(.json, at: .now, gaps: gaps)
      case .markdown: list.table.markdown(at: .now)
      case .html: list.table.html(title: "Access by group and namespace: \(snapshot.title)", at: .now)
      }
    notice?.end()
    try StandardOutput.write(text)
    if allowIncomplete { gaps.say() } else { try gaps.sayAndEnd() }
  }
}
