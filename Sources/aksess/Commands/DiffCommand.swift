import AccessAnalysis
import AccessModel
import ArgumentParser
import BuiltIn
import Connectors
import Reports

/// Compares the access that two sources give.
struct DiffCommand: AsyncParsableCommand {
  /// The formats of the differences.
  enum Format: String, AnswerFormat {
    case table, wide, json, yaml, csv, markdown

    static let standard = table
  }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two sources by the access they give: who gains and loses what, and where.",
    discussion: """
      A and B are each a folder, a file, - for standard input, context:NAME for a live cluster, draft:ID for a source \
      with its staged changes, or sample. What is only written differently, such as a role split in two or a binding \
      renamed, is counted apart. Exit: 0, 1 with --exit-code if access differs, or 2 if data is missing that could \
      change the answer.
      """)

  @Argument(
    help: "The source before: PATH, context:NAME, draft:ID or sample.", completion: .file(),
    transform: DiffSource.init(argument:))
  var before: DiffSource

  @Argument(help: "The source after, likewise.", completion: .file(), transform: DiffSource.init(argument:))
  var after: DiffSource

  @Flag(help: "List people, through the groups they are in, instead of subjects.")
  var people = false

  @Flag(help: "Exit with 1 if access differs.")
  var exitCode = false

  @Flag(help: "Exit as if nothing were missing, even if data is missing.")
  var allowIncomplete = false

  @OptionGroup var output: OutputOptions<Format>

  @OptionGroup var source: SourceOptions

  func validate() throws {
    guard source.paths.isEmpty && source.contexts.isEmpty else {
      throw ValidationError(
        "diff takes its sources as arguments: \(ProgramName.current) diff A B, each a PATH, context:NAME, draft:ID or sample."
      )
    }
    if before == after, case .path(.standardInput) = before {
      throw ValidationError("Standard input can be read only once: name another source for A or B.")
    }
    if source.aks != nil && isOfTwoClusters {
      throw ValidationError("--aks names one cluster, and these are two.")
    }
  }

  private var isOfTwoClusters: Bool {
    if case (.context, .context) = (before, after) { true } else { false }
  }

  func run() async throws {
    let compared = try await read()
    let analyses = (before: Analysis(compared.before), after: Analysis(compared.after))
    let diff = AccessDiff(compared, before: analyses.before, after: analyses.after, byPeople: people)
    let list = DiffList(diff, compared)
    let titles = (before: before.title, after: after.title)
    let gaps = list.gaps(titles)
    let question = "\(people ? "people's access" : "access") in \(titles.after) compared with \(titles.before)"
    let preambles = [
      Preamble(compared.before, question: question, gaps: diff.gaps.before).named(titles.before),
      Preamble(compared.after, question: question, gaps: diff.gaps.after, sections: [list.section])
        .named(titles.after),
    ]
    try print(list, preambles, gaps)
    list.notes(titles, byPeople: people).forEach(StandardError.say)
    try (exitCode && !list.isEmpty ? Answer.no : .yes).end(gaps, isCertain: allowIncomplete)
  }

  private func read() async throws -> ComparedSnapshots {
    var common = source.common()
    common.cluster = source.cluster
    let sides = try [before, after].map { (title: $0.title, draft: try $0.draft(), side: $0) }
    let sources = try sides.map {
      (cluster: String?.some($0.title), source: try $0.side.source(common, $0.draft))
    }
    var snapshots: [Snapshot] = []
    for (side, result) in zip(sides, try await DataSource.readWithNotice(sources)) {
      do throws(CommandFailure) {
        let read = try result.get()
        StandardError.$cluster.withValue(side.title) { read.reading.notes.forEach(StandardError.say) }
        snapshots.append(try DiffSource.snapshot(of: read.reading, side.draft))
      } catch {
        throw error.named(side.title)
      }
    }
    return ComparedSnapshots(snapshots[0], snapshots[1])
  }

  private func print(_ list: DiffList, _ preambles: [Preamble], _ gaps: [Gap]) throws {
    let isData = output.format == .json || output.format == .yaml || output.format == .csv
    let table = (isData ? list.dataTable : list.table).about(preambles)
    try StandardOutput.write("writing the differences", table.title) { meter in
      switch output.format {
      case .table: output.text(table, as: .table, meter: meter)
      case .wide: output.text(table, as: .wide, meter: meter)
      case .json: output.text(table, as: .json, gaps: gaps, meter: meter)
      case .yaml: output.text(table, as: .yaml, gaps: gaps, meter: meter)
      case .csv: output.text(table, as: .csv, meter: meter)
      case .markdown: table.markdown(at: .now, meter: meter)
      }
    }
  }
}
