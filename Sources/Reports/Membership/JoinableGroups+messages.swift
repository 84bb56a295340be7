import AccessAnalysis
import AccessModel

extension JoinableGroups {
  /// The groups to join instead, each with what else it gives and the command; may contain hostile text. Empty if
  /// nothing is known of groups.
  ///
  /// - Parameter most: As many groups are named; those that are left out are counted.
  package func messages(_ directory: Directory, most: Int = 5) -> [String] {
    let labels = AffectedLabels(directory)
    let who = labels.name(person)
    var messages: [String] = []
    if !held.isEmpty {
      let ways = ways.map { labels.way($0, to: .kubernetes(role)) }.distinct
      messages.append("\(who) has \(role.label) \(AffectedLabels.place(held)) already: \(listed(ways, most: 3)).")
    }
    guard knowsGroups, !scopes.isEmpty else { return messages }
    let place = AffectedLabels.place(scopes)
    let withheld =
      withheld == 0
      ? []
      : [
        "\(counted(withheld, "group", "groups")) with more than that \(withheld == 1 ? "is" : "are") not proposed: "
          + "\(withheld == 1 ? "it makes its" : "they make their") members cluster admins."
      ]
    guard !candidates.isEmpty else {
      let missing = gaps.missing
      return messages + [
        missing.isEmpty
          ? "No \(withheld.isEmpty ? "" : "other ")group that \(who) could join instead has \(role.label) \(place)."
          : "Whether a group that \(who) could join instead has \(role.label) \(place) is not known: \(missing[0].reason)."
      ] + withheld
    }
    let groups = counted(candidates.count, "group has", "groups have")
    messages.append("\(groups) \(role.label) \(place) already: rather than bind \(who), add the person to one.")
    if !isIdentified {
      let hint = lookUp.map { ". \($0.line) prints it" } ?? ""
      messages.append("The object ID of \(who), by which members are added, is not known\(hint).")
    }
    messages += candidates.prefix(most).map { message($0, labels) }
    let rest = candidates.count - most
    return messages + (rest > 0 ? ["And \(counted(rest, "group", "groups")) more."] : []) + withheld
  }

  private func message(_ candidate: Candidate, _ labels: AffectedLabels) -> String {
    let name = labels.name(Subject(kind: .group, name: candidate.group.name))
    let members = counted(candidate.others, "other member", "other members")
    let others =
      !candidate.isUnread
      ? members : candidate.others == 0 ? "members not read" : "at least \(members), not all were read"
    let what = candidate.isSameRole ? "\(role.label) itself" : "other roles that allow at least as much"
    let (further, makesAdmin) = (candidate.further.label, candidate.further.makesAdmin)
    let gives =
      !candidate.isSameRole
      ? ": \(further)"
      : makesAdmin
        ? ", and also makes its members cluster admins (\(further))"
        : candidate.further.isEmpty ? " and gives nothing else" : ", and also gives \(further)"
    let end = candidate.command.map { ": \($0.line)" } ?? ".\(candidate.source?.obstacle.map { " \($0)" } ?? "")"
    return "\(makesAdmin ? "\(GrantDanger.mark) " : "")\(name) (\(others)) has \(what)\(gives)\(end)"
  }
}
