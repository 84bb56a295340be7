import AccessModel
import AccessAnalysis
import Reports
import Terminal

/// The screen Groups: names beside object IDs, and where each is bound.
struct GroupListing: Listing {
  private let list: GroupList
  private let context: ScreenContext
  private var snapshot: Snapshot { context.snapshot }
  let table: Table

  init(_ context: ScreenContext) {
    self.context = context
    list = GroupList(context.analysis.levels, Selection(includesSystem: context.includesSystem))
    table = list.table
  }

  var hiddenCount: Int { list.hiddenCount }

  func identity(_ row: Int) -> String { list.rows[row].subject.name.text }

  func name(_ row: Int) -> String { list.rows[row].group?.displayName ?? identity(row) }

  func detail(_ row: Int) -> [StyledLine] {
    let subject = list.rows[row].subject
    return head(row) + SubjectDetail.capabilities(subject, context) + azure(subject) + members(subject)
  }

  func pane(_ row: Int) -> [StyledLine] {
    let subject = list.rows[row].subject
    return head(row) + SubjectDetail.capabilities(subject, context, isBrief: true) + azure(subject)
  }

  private func head(_ row: Int) -> [StyledLine] {
    let group = list.rows[row]
    var lines = [DetailLines.heading(name(row)), StyledLine("  \(group.subject.name)", .muted)]
    if let remark = group.remark { lines.append(StyledLine("  \(remark)", .warning)) }
    if group.group?.isSecurityEnabled == false {
      lines.append(StyledLine("  not security-enabled: no token carries it, so no grant to it has effect", .warning))
    }
    return lines
  }

  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)? {
    let subject = list.rows[row].subject
    return ListScreen(title: name(row), context) { GrantListing.of(subject, $0) }
  }

  func people(_ row: Int, _ context: ScreenContext) -> ListScreen<PeopleListing>? {
    let subject = list.rows[row].subject
    guard snapshot.index.number(of: subject) != nil else { return nil }
    return ListScreen(title: "People of \(name(row))", context) { PeopleListing.behind(subject, $0) }
  }

  func grantPreset(_ rows: [Int]) -> GrantPreset {
    GrantPreset(groups: rows.compactMap { list.rows[$0].group?.id ?? ObjectID(list.rows[$0].subject.name.text) })
  }

  private func azure(_ subject: Subject) -> [StyledLine] {
    guard let id = subject.objectID else { return [] }
    let assignments = snapshot.contents.roleAssignments.filter { $0.principalID == id }
    guard !assignments.isEmpty else { return [] }
    return [StyledLine(), DetailLines.heading("Azure roles")]
      + assignments.flatMap { [StyledLine("  \($0.roleName)"), StyledLine("    \($0.scope)", .muted)] }
  }

  private func members(_ subject: Subject) -> [StyledLine] {
    guard let id = subject.objectID else { return [] }
    let heading = [StyledLine(), DetailLines.heading("Direct members")]
    guard let members = snapshot.directory.members(of: id) else { return heading + [StyledLine("  not read", .muted)] }
    guard !members.isEmpty else { return heading + [StyledLine("  none", .warning)] }
    let lines = members.prefix(100).map { StyledLine("  ") + words($0) }
    return heading + lines + (members.count > 100 ? [StyledLine("  and \(members.count - 100) more", .muted)] : [])
  }

  private func words(_ member: Directory.Member) -> StyledLine {
    switch member {
    case .user(let id):
      guard let user = snapshot.directory.user(id) else { return StyledLine("\(id)", .muted) }
      let remark = user.isEnabled == false ? "  disabled" : user.isGuest ? "  guest" : ""
      return StyledLine(user.displayName) + StyledLine("  \(user.userPrincipalName)", .muted)
        + StyledLine(remark, .warning)
    case .group(let id):
      return StyledLine("group \(snapshot.directory.label(of: id) ?? id.description)", .accent)
    case .servicePrincipal(let id):
      return StyledLine("service principal \(snapshot.directory.label(of: id) ?? id.description)")
    case .other(let type): return StyledLine(type, .muted)
    }
  }
}
