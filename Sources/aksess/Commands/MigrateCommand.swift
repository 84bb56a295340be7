import AccessModel
import AccessAnalysis
import ArgumentParser
import Manifests
import Reports

/// Proposes groups for people who are bound one by one.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "List people bound one by one with the group to bind instead, or print the manifests.",
    discussion: """
      Of the groups that a person is in, the one is proposed by which the fewest others would gain access. With USER \
      or --manifests the manifests are printed: the groups' bindings, what is left of the people's, and deletions as \
      comments. Exit: 0, 1 where nothing can be moved, or 2 where data is missing that could change the proposals.
      """)

  @Argument(help: "One person: user:UPN, or bare where only one fits.", completion: .names(.person))
  var user: String?

  @Flag(help: "Print the manifests for everybody listed.")
  var manifests = false

  @Option(
    name: [.customShort("o", allowingJoined: true), .customLong("output")],
    help: "table, wide, json, yaml, csv or name; a table also for one USER.")
  var output: OutputFormat?

  @Flag(help: "Leave cells of CSV that a spreadsheet would run as they are.")
  var raw = false

  @OptionGroup var source: SourceOptions
  @OptionGroup var colors: ColorOptions

  func validate() throws {
    if manifests && output != nil { throw ValidationError("--manifests and -o exclude each other.") }
  }

  func run() async throws {
    let snapshot = try await source.read()
    let notice = ProgressNotice("working out who could gain")
    let migration = Migration(EffectiveRoles(snapshot))
    notice?.end()
    let names = try names(in: snapshot)
    let list = MigrationList(migration) { row in
      names.map { names in [row.subject.name, row.user?.kubernetesName].contains { $0.map(names.contains) == true } }
        ?? true
    }
    let gaps = migration.gaps
    let isStuck: Bool
    if manifests || (user != nil && output == nil) {
      isStuck = try printManifests(list, in: snapshot)
    } else {
      try StandardOutput.write(list.table.output(output ?? .table, at: .now, gaps: gaps, isRaw: raw, ink: colors.ink))
      isStuck = false
    }
    if list.rows.isEmpty {
      StandardError.say(user.map { "No binding names “\($0)” by itself." } ?? "No binding names a person by itself.")
    }
    try gaps.sayAndEnd()
    if isStuck { throw ExitCode(CommandFailure.Code.no.rawValue) }
  }

  /// The names of the person asked about; nil where nobody is.
  private func names(in snapshot: Snapshot) throws(CommandFailure) -> Set<Name>? {
    guard let user else { return nil }
    let choice: SubjectChoice
    do throws(QuestionRefusal) {
      choice = try SubjectChoice(user, in: snapshot)
    } catch {
      throw CommandFailure(error)
    }
    guard choice.subject.kind == .user else {
      throw CommandFailure(.usage, "“\(user)” is no person; expected user:UPN.")
    }
    choice.notes.forEach(StandardError.say)
    return [choice.subject.name]
  }

  /// - Returns: Whether there are people and none of them can be moved.
  private func printManifests(_ list: MigrationList, in snapshot: Snapshot) throws -> Bool {
    let plan: MigrationPlan
    do throws(GrantRefusal) {
      plan = try MigrationPlan(list.moves, in: snapshot)
    } catch {
      throw CommandFailure(error)
    }
    (list.sentences + plan.notes).forEach(StandardError.say)
    if !plan.changes.isEmpty {
      StandardError.say(
        "Removing a binding works at once; membership of a group counts from the next sign-in or token refresh, about "
          + "an hour, so whoever is in the group already notices nothing.")
    }
    try StandardOutput.write(plan.changes.yaml(snapshot.directory))
    return plan.changes.isEmpty && !list.rows.isEmpty
  }
}
