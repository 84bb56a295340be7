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

  @OptionGroup var namespaces: NamespaceOptions

  @OptionGroup var draft: DraftOptions
  @OptionGroup var source: SourceOptions

  func run() async throws {
    let snapshot = try await source.read(in: namespaces, draft)
    let analysis = Analysis(snapshot)
    let matrix = Matrix(analysis)
    let list = MatrixList(matrix, analysis)
    let gaps = matrix.gaps + snapshot.adminGroupGaps()
    let shown = output.format == .json ? list.nestedTable : list.table
    let table = shown.about(Preamble(snapshot, question: "access of groups by namespace", gaps: gaps))
    try StandardOutput.write("computing the matrix", table.title) { meter in
      switch output.format {
      case .table: output.text(table, as: .table, meter: meter)
      case .csv: output.text(table, as: .csv, meter: meter)
      case .json: output.text(table, as: .json, gaps: gaps, meter: meter)
      case .markdown: table.markdown(at: .now, meter: meter)
      case .html: table.html(title: "Access by group and namespace: \(snapshot.title)", at: .now, meter: meter)
      }
    }
    try Answer.yes.end(gaps, isCertain: allowIncomplete)
  }
}
