import AccessModel
import AccessAnalysis
import ArgumentParser
import BuiltIn
import Manifests
import Reports

/// Proposes groups for people who are bound individually.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "List people bound individually with the group to bind instead, or print the manifests.",
    discussion: """
      Of the groups that a person is in, the one through which the fewest others would gain access is proposed. With \
      USER or --manifests, the manifests are printed: the groups' bindings, what remains of the people's, and deletions \
      as comments. Exit: 0, 1 if nothing can be migrated, or 2 if data is missing that could change the proposals.
      """)

  @Argument(help: "One person: user:UPN, or a plain name if only one matches.", completion: .names(.person))
  var user: String?

  @Flag(help: "Print the manifests for everyone listed.")
  var manifests = false

  @OptionGroup var folder: FolderOptions

  @OptionGroup var output: OutputOptions<OutputFormat>

  @OptionGroup var namespaces: NamespaceOptions

  @Option(help: "The reason, kept with what is staged.")
  var reason: String?

  @OptionGroup var stage: StageOptions
  @OptionGroup var source: SourceOptions

  func validate() throws {
    if reason != nil && !stage.isStaging { throw ValidationError("--reason applies only to --stage.") }
    try stage.validate(folder)
    guard output.chosen != nil else { return }
    if manifests { throw ValidationError("--manifests and -o cannot be used together.") }
    if stage.isStaging { throw ValidationError("--stage and -o cannot be used together.") }
    if folder.outputDir != nil { throw ValidationError("--output-dir and -o cannot be used together.") }
  }

  func run() async throws {
    var reading = try await SubjectReading(user, from: source, asking: source.liveNames(namespaces))
    let staging = stage.isStaging ? try Staging(reading.reading, stage) : nil
    if let staging { reading.snapshot = staging.snapshot }
    let snapshot = reading.snapshot
    let meter = WorkMeter(.items("grants"))
    let notice = ProgressNotice("finding groups to bind") { meter.progress }
    let migration = Migration(EffectiveRoles(snapshot), meter: meter)
    notice?.end()
    let names = try names(in: reading)
    let list = MigrationList(migration) { row in
      names.map { names in [row.subject.name, row.user?.kubernetesName].contains { $0.map(names.contains) == true } }
        ?? true
    }
    let gaps = migration.gaps
    let isStuck: Bool
    if manifests || stage.isStaging || folder.outputDir != nil || (user != nil && output.chosen == nil) {
      isStuck = try printManifests(list, in: snapshot, staging)
    } else {
      try output.print(
        list.table.about(Preamble(snapshot, question: "groups to bind instead of people", gaps: gaps)), gaps: gaps)
      isStuck = false
    }
    if list.rows.isEmpty {
      StandardError.say("No binding names \(user.map { "“\($0)”" } ?? "a person") individually.")
    }
    try (isStuck ? Answer.no : .yes).end(gaps)
  }

  /// The names of the person given; nil if none was given.
  private func names(in reading: SubjectReading) throws(Refusal) -> Set<Name>? {
    guard let user else { return nil }
    let choice = try reading.choice(user)
    guard choice.subject.kind == .user else {
      throw Refusal(user, "not a person; expected user:UPN")
    }
    return [choice.subject.name]
  }

  /// Prints the manifests, or stages them.
  ///
  /// - Returns: Whether there are people and none of them can be moved.
  private func printManifests(_ list: MigrationList, in snapshot: Snapshot, _ staging: Staging?) throws -> Bool {
    let plan = try MigrationPlan(list.moves, in: snapshot, .standard)
    (list.messages + plan.notes).forEach(StandardError.say)
    let ink = ThemedInk.messages
    for message in EditReview(plan.changes, Analysis(snapshot), caller: nil).effects { StandardError.say(message, ink) }
    plan.effect.map(StandardError.say)
    if let staging {
      let labels = SubjectLabels(snapshot.directory)
      let people = list.moves.map { snapshot.bindings[$0.grant.binding].subjects[$0.grant.subject] }.distinct
      try staging.stage(EditTitle.migrate(people.map(labels.name)), reason: reason, plan.changes)
    } else if let place = folder.outputDir {
      if !plan.changes.isEmpty {
        try Lockout.confirm(Lockout.review(plan.changes, snapshot), snapshot, to: .write)
        try folder.write(plan.changes, snapshot.directory, in: place)
      }
    } else {
      try StandardOutput.write(plan.changes.yaml(snapshot.directory))
    }
    return plan.changes.isEmpty && !list.rows.isEmpty
  }
}
