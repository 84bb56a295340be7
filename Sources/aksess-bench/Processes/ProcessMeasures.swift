import Foundation

/// What questions take as whole processes, beside another build's and other programs' answers.
struct ProcessMeasures {
  let folder: String
  /// The size of all files of the folder.
  let fileBytes: Int
  let aksess: String
  let against: String?
  let program: String
  let runs: Int
  let countsInstructions: Bool

  /// A question and what it may take.
  private struct Question {
    let arguments: [String]
    let bar: Duration
  }

  private static let questions = [
    Question(arguments: ["who-can", "get", "secrets", "-A"], bar: .milliseconds(300)),
    Question(arguments: ["who-can", "get", "secrets", "-A", "--people"], bar: .milliseconds(800)),
    Question(arguments: ["get", "bindings", "-o", "json"], bar: .milliseconds(400)),
    Question(arguments: ["matrix", "-o", "csv"], bar: .milliseconds(1_500)),
    Question(arguments: ["migrate"], bar: .milliseconds(500)),
  ]

  /// The rows, without programs that are missing or fail.
  func rows() -> [BenchReport.Row] {
    peers() + ProcessMeasures.questions.flatMap { rows(of: $0) }
  }

  private func rows(of question: Question) -> [BenchReport.Row] {
    // 1 and 2 are answers too: findings, and that data such as Azure RBAC is missing.
    var ours = TimedProcess([aksess] + question.arguments + ["-f", folder], statuses: [0, 1, 2])
    var theirs = against.map { TimedProcess([$0] + question.arguments + ["-f", folder], statuses: [0, 1, 2]) }
    // By turns, because the speed of a machine varies from one minute to the next.
    for _ in 0..<runs {
      ours.run()
      theirs?.run()
    }
    let name = question.arguments.joined(separator: " ")
    let rows = ours.rows(name, fileBytes: fileBytes, bar: question.bar, against: theirs)
    return rows.isEmpty || !countsInstructions ? rows : rows + [BenchReport.Row(instructionsOf: ours, against: theirs)]
  }

  /// What other programs take for the same files.
  private func peers() -> [BenchReport.Row] {
    let json = URL(fileURLWithPath: folder).appendingPathComponent("kubernetes.json").path
    let isList = FileManager.default.fileExists(atPath: json)
    let parsed = """
      import simdjson, sys
      simdjson.Parser().parse(open(sys.argv[1], "rb").read())
      """
    let loaded = """
      import os, sys, yaml
      for folder, _, names in os.walk(sys.argv[1]):
        for name in names:
          if name.endswith((".yaml", ".yml")): list(yaml.load_all(open(os.path.join(folder, name)), yaml.CSafeLoader))
      """
    let peers =
      isList
      ? [
        ("jq: the first question", ["jq", "-r", "-f", program, json]),
        ("simdjson: parses kubernetes.json", ["python3", "-c", parsed, json]),
      ]
      : [
        ("kubectl kustomize", ["kubectl", "kustomize", folder]),
        ("PyYAML's C loader", ["python3", "-c", loaded, folder]),
      ]
    return peers.flatMap { name, command in
      var process = TimedProcess(command, statuses: [0])
      for _ in 0..<runs { process.run() }
      return process.rows(name, fileBytes: fileBytes)
    }
  }
}
