import BuiltIn
import AccessModel
import AccessAnalysis
import ArgumentParser
import Connectors
import Manifests
import Reports
import SafeText
import App
import ScreenKit

/// Prints the changes that revoke a role from a subject.
struct RevokeCommand: AsyncParsableCommand {
  /// The formats of the changes.
  enum Format: String, AnswerFormat {
    case manifests, shell, table, wide, json, yaml, csv, name

    static let standard = manifests
    static let help = "manifests, shell (commands), or the grants in a list format (default: manifests)."
  }

  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Print the changes that revoke a role from a subject: manifests, and deletions as comments.",
    discussion: """
      Each changed binding is printed in full, without the subject; a binding with no other subject is deleted. \
      --leavers selects everyone whose account is disabled, deleted or unknown, --expired what is past its last day. \
      Exit: 0, 1 if there is nothing to \
      revoke, 2 if data is missing that could add to it.
      """)

  @Argument(
    help: "group:NAME-OR-ID, user:UPN, sa:NAMESPACE/NAME, sp:NAME-OR-ID, me, or a plain name if only one matches.",
    completion: .names(.subject))
  var subject: String?

  @Argument(help: "Only this role: NAME, role/NAME or clusterrole/NAME.", completion: .names(.role))
  var role: String?

  @OptionGroup var namespaces: NamespaceOptions

  @Flag(name: [.customShort("A"), .long], help: "In every namespace and cluster-wide.")
  var allNamespaces = false

  @Flag(help: "Only cluster-wide grants.")
  var clusterWide = false

  @Flag(help: "Everyone whose account is disabled, deleted or unknown, instead of one subject.")
  var leavers = false

  @Flag(help: "The grants past their last day (annotation aksess/expires-on), instead of one subject's.")
  var expired = false

  @Option(help: "The reason, printed as a comment.")
  var reason: String?

  @Option(
    help: ArgumentHelp("Save the bindings that change, as they are now, to this file.", valueName: "file"),
    completion: .file())
  var backup: String?

  @Flag(help: "Replace the file of --backup if it exists already.")
  var overwrite = false

  @OptionGroup var folder: FolderOptions

  @OptionGroup var output: OutputOptions<Format>

  @OptionGroup var stage: StageOptions
  @OptionGroup var draft: DraftOptions
  @OptionGroup var source: SourceOptions

  func validate() throws {
    if overwrite && backup == nil { throw ValidationError("--overwrite applies only to --backup.") }
    if stage.isStaging && (output.chosen != nil || backup != nil) {
      throw ValidationError("--stage prints and saves nothing: it cannot be combined with -o or --backup.")
    }
    try stage.validate(folder)
    if folder.outputDir != nil && output.chosen != nil {
      throw ValidationError("--output-dir and -o cannot be used together.")
    }
    guard [subject != nil, leavers, expired].count(where: { $0 }) == 1 else {
      throw ValidationError("Specify revoke SUBJECT, revoke --leavers or revoke --expired.")
    }
    let places = (namespaces.names.isEmpty ? 0 : 1) + (allNamespaces ? 1 : 0) + (clusterWide ? 1 : 0)
    guard places == 1 || (subject == nil && places == 0) else {
      throw ValidationError("Specify where: -n NAMESPACE, --cluster-wide, or -A for everywhere.")
    }
  }

  func run() async throws {
    var reading = try await SubjectReading(
      subject, from: source, asking: namespaces.names, stage.isStaging ? nil : draft)
    let staging = stage.isStaging ? try Staging(reading.reading, stage) : nil
    if let staging { reading.snapshot = staging.snapshot }
    let snapshot = reading.snapshot
    let choice = try subject.map { (typed) throws(Refusal) in try reading.choice(typed) }
    let extent = try extent(in: snapshot)
    let past = ExpiredBindings(snapshot, on: Day(of: .now)) { !$0.isManagedByAKS && extent.includes($0) }
    let grants = expired ? past.grants : grants(of: choice, within: extent, in: snapshot)
    let revocation = Revocation(grants, empty: expired ? past.empty : [], in: snapshot)
    let isNothing = grants.isEmpty && revocation.changes.isEmpty && revocation.obstacles.isEmpty
    let parts: Set<Gap.Part> = leavers ? [.users, .roleBindings, .clusterRoleBindings] : Gap.bindings
    let analysis = Analysis(snapshot)
    let full = choice.flatMap { fullRevocation(of: $0, analysis) }
    let report = full.map { FullRevocationReport($0, snapshot.directory) }
    let gaps =
      snapshot.gaps(in: parts) + snapshot.contradictions(in: parts) + (expired ? past.gaps : [])
      + (full?.gaps ?? []) + (full == nil ? [] : choice?.gaps ?? [])
    try backUp(revocation.changes, in: snapshot)
    switch output.format {
    case .manifests where staging != nil || folder.outputDir != nil: break
    case .manifests:
      try StandardOutput.write(
        comment + revocation.changes.yaml(snapshot.directory) + commands(report, isScript: false))
    case .shell:
      try StandardOutput.write(
        comment + revocation.changes.shell(snapshot.directory) + commands(report, isScript: true))
    case .table, .wide, .json, .yaml, .csv, .name:
      try output.print(
        GrantList(analysis, grants: grants).table
          .about(
            Preamble(
              snapshot, question: "grants to revoke\(subject.map { " from \($0)" } ?? "")", gaps: gaps,
              sections: report?.sections ?? [])),
        as: OutputFormat(rawValue: output.format.rawValue) ?? .table,
        gaps: gaps)
    }
    revocation.notes.forEach(StandardError.say)
    if leavers { noteOnAKS(within: extent, in: snapshot).map(StandardError.say) }
    let ink = ThemedInk.messages
    let consequences = AccessConsequences(of: revocation.changes, on: analysis)
    for message in consequences.messages(snapshot.directory, saysKept: report == nil) {
      StandardError.say(message, ink)
    }
    if let choice, report == nil, grants.isEmpty {
      remaining(choice, within: extent, analysis).forEach(StandardError.say)
    }
    if isNothing {
      StandardError.say(
        leavers
          ? "No binding names anybody who has left."
          : expired ? "No binding is past its last day." : "No binding there names the subject itself.")
    } else {
      revocation.effect.map(StandardError.say)
    }
    if let report {
      let isPrinted = [.manifests, .shell].contains(output.format) && staging == nil && folder.outputDir == nil
      for line in report.lines where !isPrinted || line.command == nil { StandardError.say(line.message, ink) }
      report.notes.forEach { StandardError.say($0, ink) }
    }
    if let staging, !revocation.changes.isEmpty {
      let title = grants.isEmpty ? "revoke what is past its last day" : EditTitle.revoke(grants, in: snapshot)
      try staging.stage(title, reason: reason, revocation.changes, rest: report?.page ?? [])
    } else if let place = folder.outputDir, !revocation.changes.isEmpty {
      try Lockout.confirm(Lockout.review(revocation.changes, snapshot), snapshot, to: .write)
      try folder.write(revocation.changes, snapshot.directory, in: place)
    }
    let answer = isNothing && full?.isEmpty != false ? Answer.no : .yes
    guard leavers && snapshot.directory.users.isEmpty else { return try answer.end(gaps) }
    try answer.end(missing: ["no users were read, so who has left is not known"])
  }

  /// Saves what the changes replace or delete, before they are printed.
  private func backUp(_ changes: ChangeSet, in snapshot: Snapshot) throws(CommandFailure) {
    guard let backup else { return }
    guard !changes.isEmpty else { return StandardError.say("\(backup) was not written: nothing changes.") }
    do throws(WriteFailure) {
      let text = changes.inverse(in: snapshot).yaml(snapshot.directory)
      try OutputFile.write(text, to: backup, isOverwriting: overwrite)
    } catch {
      throw CommandFailure(error, hint: overwrite ? nil : "--overwrite")
    }
    StandardError.say("saved \(counted(changes.changes.count, "binding", "bindings")) to \(backup)")
  }

  /// The bindings to consider.
  struct Extent {
    /// Nil for any.
    let roles: Set<RoleReference>?
    /// Nil for any.
    let scopes: Set<Scope>?

    func includes(_ binding: Binding) -> Bool {
      roles?.contains(binding.role) != false && scopes?.contains(binding.scope) != false
    }
  }

  /// The bindings that the options select, with a message if a namespace is not among those read.
  private func extent(in snapshot: Snapshot) throws(Refusal) -> Extent {
    let resolver = Resolver(snapshot, .standard)
    var roles: Set<RoleReference>?
    if let role { roles = try resolver.boundRoles(role) }
    for name in namespaces.names {
      if let note = try resolver.check(name) { StandardError.say(note) }
    }
    let scopes: Set<Scope>? =
      clusterWide ? [.cluster] : namespaces.names.isEmpty ? nil : Set(namespaces.names.map { .namespace($0) })
    return Extent(roles: roles, scopes: scopes)
  }

  /// The grants to revoke, in the order of the bindings.
  private func grants(of choice: SubjectChoice?, within extent: Extent, in snapshot: Snapshot) -> [Grant] {
    snapshot.bindings.indices.filter { extent.includes(snapshot.bindings[$0]) }.flatMap { number in
      let binding = snapshot.bindings[number]
      return binding.subjects.indices.filter { position in
        let named = binding.subjects[position].resolved(in: binding.scope)
        guard let choice else {
          return !binding.isManagedByAKS && isLeaver(named, in: snapshot)
        }
        return named == choice.subject
      }.map { Grant(binding: number, subject: $0) }
    }
  }

  /// The reason as a one-line comment.
  private var comment: String { reason.map { "# Reason: \($0.printed)\n" } ?? "" }
}

extension Gap {
  /// The parts of the data that grants depend on.
  fileprivate static let bindings: Set<Part> = [.roleBindings, .clusterRoleBindings]
}
