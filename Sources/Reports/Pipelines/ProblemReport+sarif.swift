import AccessAnalysis
import AccessModel
import Manifests
import SafeText

extension ProblemReport {
  /// The report in SARIF 2.1.0, as GitHub code scanning and Azure DevOps take it.
  package var sarif: Value {
    let numbers = Dictionary(rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    return .members([
      "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .text("2.1.0"),
      "runs": .list([
        .members([
          "tool": .members(["driver": driver]),
          "columnKind": .text("unicodeCodePoints"),
          "invocations": .list([invocation]),
          "results": .list(problems.map { result($0, number: numbers[$0.rule]) }),
        ])
      ]),
    ])
  }

  private var driver: Value {
    .members([
      "name": .text("aksess"), "semanticVersion": .text(run.version),
      "rules": .list(rules.map(ProblemReport.descriptor)),
    ])
  }

  /// That the run went well, and what was not known.
  private var invocation: Value {
    .members([
      "executionSuccessful": .boolean(true),
      "toolExecutionNotifications": missing.isEmpty
        ? nil
        : .list(
          missing.map { reason in
            .members([
              "level": .text(allowsMissing ? "note" : "warning"),
              "message": ProblemReport.message("incomplete: \(reason.visible)"),
            ])
          }),
    ])
  }

  private static func descriptor(_ rule: ReportedRule) -> Value {
    let help = rule.help.map(\.visible)
    return .members([
      "id": .text(rule.id),
      "shortDescription": message(cut(rule.title.visible)),
      "fullDescription": message(cut(help.first ?? rule.title.visible)),
      "help": .members([
        "text": .text(help.isEmpty ? rule.title.visible : help.joined(separator: "\n")),
        "markdown": .text((help.isEmpty ? [rule.title] : rule.help).map(Quoting.markdown).joined(separator: "\n\n")),
      ]),
      "defaultConfiguration": .members(["level": .text(rule.severity.sarifLevel)]),
      "properties": .members([
        // GitHub derives from it whether a problem is low, medium, high or critical.
        "security-severity": .text(rule.severity.score),
        "tags": .list((["security"] + rule.tags).prefix(10).map { .text($0) }),
      ]),
    ])
  }

  private func result(_ problem: ReportedProblem, number: Int?) -> Value {
    let places = (problem.places.isEmpty ? [elsewhere] : problem.places).distinct
    let rest = places.count - ProblemReport.mostPlaces
    let lines =
      [problem.message] + problem.details
      + (rest > 0 ? ["and in \(counted(rest, "more place", "more places"))"] : [])
    return .members([
      "ruleId": .text(problem.rule),
      "ruleIndex": number.map { .number($0) },
      "level": .text(problem.severity.sarifLevel),
      "message": ProblemReport.message(lines.map(\.visible).joined(separator: "\n")),
      "locations": .list(places.prefix(ProblemReport.mostPlaces).map(location)),
      "partialFingerprints": .members([
        "aksess/v1": .text(problem.fingerprint),
        // The only one that GitHub compares; without it, it hashes the line.
        "primaryLocationLineHash": .text("\(problem.fingerprint):1"),
      ]),
      "suppressions": problem.acceptance.map { reason in
        .list([
          .members([
            "kind": .text("external"), "status": .text("accepted"), "justification": .text(reason.visible),
          ])
        ])
      },
      "properties": .members(["severity": .text(problem.severity.label)]),
    ])
  }

  /// GitHub shows no more of a problem, and refuses ten times as many.
  private static let mostPlaces = 100

  private func location(_ place: Place) -> Value {
    .members([
      "physicalLocation": .members([
        "artifactLocation": .members(["uri": .text(RelativePath(place.source, from: run.folder).uri)]),
        // GitHub takes no location without a line; the first stands for a whole file.
        "region": .members(["startLine": .number(place.line ?? 1)]),
      ])
    ])
  }

  /// A message of plain text. A bracket and a parenthesis would be read as a link.
  private static func message(_ text: String) -> Value {
    .members(["text": .text(text.replacing("](", with: "] ("))])
  }

  /// GitHub takes descriptions of at most 1,024 characters.
  private static func cut(_ text: String) -> String {
    text.count <= 1024 ? text : text.prefix(1023) + "…"
  }
}

extension FindingSeverity {
  fileprivate var sarifLevel: String {
    switch self {
    case .low: "note"
    case .medium: "warning"
    case .high, .critical: "error"
    }
  }

  /// The middle of the range of scores that GitHub shows as this severity.
  fileprivate var score: String {
    switch self {
    case .low: "2.0"
    case .medium: "5.5"
    case .high: "8.0"
    case .critical: "9.5"
    }
  }
}
