import AccessModel
import ArgumentParser
import Reports
import SafeText

/// The output options of commands that print a table.
struct OutputOptions<Format: AnswerFormat>: ParsableArguments {
  @OptionGroup private var option: FormatOption<Format>

  @Flag(help: "Do not escape CSV cells that a spreadsheet would run as formulas.")
  private var raw = false

  @Flag(help: "Leave out the leading # lines of CSV: cluster, question, sources and what is missing.")
  private var noPreamble = false

  @OptionGroup private var colors: ColorOptions

  /// The format given; nil if none was.
  var chosen: Format? { option.chosen }

  var format: Format { option.format }

  var ink: Ink { colors.ink }

  /// The table in a format for lists.
  func text(_ table: Table, as format: OutputFormat, gaps: [Gap] = [], meter: WorkMeter? = nil) -> TableText {
    (format == .csv && noPreamble ? table.about([]) : table).text(
      format, at: .now, gaps: gaps, isRaw: raw, ink: ink, meter: meter)
  }

  /// Prints the table in a format for lists.
  func print(_ table: Table, as format: OutputFormat, gaps: [Gap] = []) throws {
    try StandardOutput.write("writing the list", "rows") { text(table, as: format, gaps: gaps, meter: $0) }
  }
}

extension OutputOptions<OutputFormat> {
  /// Prints the table in the chosen format.
  func print(_ table: Table, gaps: [Gap] = []) throws { try print(table, as: format, gaps: gaps) }

  /// Prints the lists of the clusters as one, with a column for the cluster where there are several, and ends the command.
  ///
  /// - Parameter question: What was asked, as a phrase.
  func end(_ answers: ClusterAnswers<ListAnswer>, question: String) throws {
    if let table = answers.table(about: question) { try print(table, gaps: answers.gaps) }
    for (cluster, answer) in answers.found {
      if format == .table || format == .wide {
        let name = cluster.map { "\($0.printed): " } ?? ""
        try StandardOutput.write(answer.lines.map { "\(name)\($0.printed)\n" }.joined())
      }
      StandardError.$cluster.withValue(cluster) { answer.notes.forEach(StandardError.say) }
    }
    try answers.end { (answer) throws(ExitCode) in try answer.answer.end(answer.gaps, isCertain: answer.isCertain) }
  }
}
