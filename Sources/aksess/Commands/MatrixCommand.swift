import BuiltIn
import AccessModel
import AccessAnalysis
import ArgumentParser
import Reports
import App
import ScreenKit

/// Prints groups × namespaces.
struct MatrixCommand: AsyncParsableCommand {
  /// The formats of the matrix.
  enum Format: String, AnswerFormat {
    case table, csv, json, markdown, html

    static let standard = table
  }

  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Print groups × namespaces with the access level in each cell.",
    discussion: """
      Cluster-wide grants have their own column, as do Azure roles for Kubernetes if the cluster uses Azure RBAC. view+ \
      is more than view and less than edit. Exit: 0, or 2 if data is missing that could add to the matrix.
      """)

  @OptionGroup var output: OutputOptions<Format>

  @Flag(help: "Exit with 0 even if data is missing.")
  var allowIncomplete = false

  @OptionGroup var source: SourceOptions

  func run() async throws {
    let snapshot = try await source.read()
    let notice = ProgressNotice("computing the matrix")
    let matrix = Matrix(of: [.group], AccessLevels(snapshot))
    let azure = AzureAuthorizer(snapshot).map { AzureMatrix($0) }
    let list = MatrixList(matrix, azure: azure, in: snapshot)
    let gaps = matrix.gaps + (azure?.gaps ?? [])
    let text =
      switch output.format {
      case .table: output.text(list.table, as: .table)
      case .csv: output.text(list.table, as: .csv)
      case .json: output.text(list.nestedTable, as: .json, gaps: gaps)
      case .markdown: list.table.markdown(at: .now)
      case .html: list.table.html(title: "Access by group and namespace: \(snapshot.title)", at: .now)
      }
    notice?.end()
    try StandardOutput.write(text)
    try Answer.yes.end(gaps, isCertain: allowIncomplete)
  }
}
