import AccessAnalysis
import AccessModel
import SafeText

/// Everything beside bindings that gives a person access, one line for each group, and what ends it.
package struct FullRevocationReport: Sendable {
  /// What gives access, and the command that ends it.
  package struct Line: Sendable, Hashable {
    /// A sentence; may contain hostile text.
    package let text: String
    /// Nil if no command ends it.
    package let command: AzCommand?
    /// Whether the command concerns everybody, so that no script runs it along with the others.
    package let isForEverybody: Bool

    fileprivate init(_ text: String, _ command: AzCommand? = nil, isForEverybody: Bool = false) {
      self.text = text
      self.command = command
      self.isForEverybody = isForEverybody
    }

    /// The sentence, with the command after it.
    package var message: String { "\(text)\(command.map { " \($0.line)" } ?? "")" }

    /// The sentence as a comment before the command, which is a comment too unless it may be run.
    ///
    /// - Parameter isScript: Whether commands are run.
    package func commented(isScript: Bool) -> String {
      let run = command.map { "\(isScript && !isForEverybody ? "" : "# ")\($0.line)\n" } ?? ""
      return "# \(text.printed)\n\(run)"
    }
  }

  private let revocation: FullRevocation
  private let directory: Directory
  private let labels: AffectedLabels

  package init(_ revocation: FullRevocation, _ directory: Directory) {
    self.revocation = revocation
    self.directory = directory
    labels = AffectedLabels(directory)
  }

  private var who: String { labels.name(revocation.person) }

  private func group(_ id: ObjectID) -> String { labels.name(Subject(kind: .group, name: id.name)) }

  private func through(_ group: ObjectID?) -> String { group.map { ", through \(self.group($0))" } ?? "" }

  /// What ends each way of access, and what to do about the ways back in.
  package var lines: [Line] { memberships + assignments + eligibilities + adminKubeconfig }

  /// The lines, each command on a line of its own, then the notes and what is missing; for a page.
  package var page: [String] {
    lines.flatMap { line in [line.text] + (line.command.map { ["  \($0.line)"] } ?? []) } + notes
      + revocation.gaps.missing.map { "Incomplete: \($0.reason)." }.distinct
  }

  /// The lines that have a command.
  package var commands: [Line] { lines.filter { $0.command != nil } }

  private var memberships: [Line] {
    revocation.memberships.map { membership in
      let nested =
        membership.through.isEmpty ? "" : " (through \(listed(membership.through.map(group), most: 3)) too)"
      let obstacle = membership.source?.obstacle.map { " \($0)" } ?? ""
      return Line(
        "\(who) is in \(group(membership.group)): \(membership.access.label)\(nested).\(obstacle)", membership.command)
    }
      + revocation.unplaced.sorted { $0.key < $1.key }.map { name, total in
        let group = labels.name(Subject(kind: .group, name: name))
        return Line("\(who) is in \(group), by which membership is not known: \(total.label).")
      }
  }

  private var assignments: [Line] {
    revocation.assignments.map { assignment in
      let unknown = assignment.command == nil ? " Its ID is not in the data, so no command is printed." : ""
      return Line("\(who) has \(assignment.way.summary).\(unknown)", assignment.command)
    }
  }

  private var eligibilities: [Line] {
    let end = "End the eligibility in Privileged Identity Management (PIM)."
    return revocation.eligibilities.map { eligibility in
      switch eligibility {
      case .membership(let id, let access, let through):
        Line("\(who) could join \(group(id)) by activation\(self.through(through)): \(access.label). \(end)")
      case .role(let way, let through):
        Line("\(who) could activate \(way.summary)\(self.through(through)). \(end)")
      }
    }
  }

  private var adminKubeconfig: [Line] {
    guard !revocation.adminKubeconfig.isEmpty else { return [] }
    let ways = revocation.adminKubeconfig.map { way in
      "\(way.way.summary)\(through(way.group))\(way.isEligible ? " once activated" : "")"
        + (way.obstacle.map { ", \($0.label)" } ?? "")
    }.distinct
    return [
      Line(
        "\(GrantDanger.mark) \(who) could fetch the admin kubeconfig, by \(ways.joined(separator: ", or by ")): a copy of it outlives the "
          + "account and every membership. To make it void, rotate the cluster's certificates; every node is recreated, "
          + "the cluster is down for up to 30 minutes, and everyone has to fetch the kubeconfig again.",
        revocation.rotation, isForEverybody: true)
    ]
  }

  /// What was not found out, and when it takes effect; may contain hostile text.
  package var notes: [String] {
    var notes: [String] = []
    if let others = revocation.otherAdmins.flatMap({ labels.remaining($0, "else has") }) {
      notes.append("\(others) \(who) has it, or could activate it.")
    }
    if revocation.otherMemberships > 0 {
      notes.append(
        "\(counted(revocation.otherMemberships, "other membership gives", "other memberships give")) nothing in the cluster."
      )
    }
    if revocation.memberships.contains(where: { $0.command != nil }) {
      notes.append("Leaving a group \(AccessTiming.membership.label).")
    }
    if revocation.assignments.contains(where: { $0.command != nil }) {
      notes.append("Deleting an Azure role assignment \(AccessTiming.roleAssignment.label).")
    }
    if revocation.id == nil, let lookUp = revocation.lookUp {
      notes.append(
        "The object ID of \(who), by which members are removed and Azure roles assigned, is not known. \(lookUp.line) prints it."
      )
    }
    if directory.eligible == nil && !directory.users.isEmpty {
      notes.append("Who could activate a membership (PIM) was not read, so \(who) may still be able to.")
    }
    if !revocation.isProfileKnown && !directory.users.isEmpty {
      notes.append(
        "Whether \(who) could fetch the admin kubeconfig is not known: the output of az aks show (aks.json) was not read."
      )
    }
    return notes
  }

  /// The lines and notes for programs.
  package var sections: [ReportSection] {
    [
      ReportSection(.memberships, memberships.map(\.message)),
      ReportSection(.azureRoles, assignments.map(\.message)),
      ReportSection(.eligibilities, eligibilities.map(\.message)),
      ReportSection(.adminKubeconfig, adminKubeconfig.map(\.message)),
      ReportSection(.notes, notes),
    ]
  }
}
