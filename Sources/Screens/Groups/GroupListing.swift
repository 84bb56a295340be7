import AccessModel
import AccessAnalysis
import Reports
import ScreenKit
import Terminal

/// The screen Groups: names beside object IDs, and where each group is bound.
struct GroupListing: Listing {
  private let list: GroupList
  private let context: ScreenContext
  private var snapshot: Snapshot { context.snapshot }
  let table: Table

  init(_ context: ScreenContext) {
    self.context = context
    list = GroupList(context.analysis, Selection(includesSystem: context.includesSystem))
    table = list.table
  }

  var hiddenCount: Int { list.hiddenCount }

  func identity(_ row: Int) -> RowIdentity { .subject(list.rows[row].subject) }

  func name(_ row: Int) -> String { list.rows[row].group?.displayName ?? list.rows[row].subject.name.text }

  func detail(_ row: Int) -> [StyledLine] {
    let subject = list.rows[row].subject
    return head(row) + SubjectDetail.capabilities(subject, context) + members(subject)
  }

  func pane(_ row: Int) -> [StyledLine] {
    let subject = list.rows[row].subject
    return head(row) + SubjectDetail.capabilities(subject, context, isBrief: true)
  }

  private func head(_ row: Int) -> [StyledLine] {
    let group = list.rows[row]
    var lines = [DetailLines.heading(name(row)), StyledLine("  \(group.subject.name)", .muted)]
    if let remark = list.remark(row) { lines.append(StyledLine("  \(remark)", .warning)) }
    if group.group?.isSecurityEnabled == false {
      lines.append(StyledLine("  not security-enabled: tokens leave it out, so grants to it have no effect", .warning))
    }
    return lines
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open:
      let (subject, title) = (list.rows[rows[0]].subject, name(rows[0]))
      return .route { .grants(.of(subject, title: title)) }
    case .people:
      let (subject, title) = (list.rows[rows[0]].subject, name(rows[0]))
      var summaries = AccessSummaries(context.analysis)
      let held = summaries.summary(of: SubjectIdentity(subject, context.analysis.memberships))
      if held.isEmpty { return .unavailable("the group has no access") }
      return .route { .people(.of(subject, title: title)) }
    case .grant: return .route { .grant(preset(rows)) }
    case .whoCan: return .route { .whoCan(in: nil) }
    case .revoke: return .revocation(of: [], in: context.analysis)
    case .manifest: return .unavailable("groups have no manifest: open the row for its bindings")
    case .paths: return .paths(of: list.rows[rows[0]].subject, title: name(rows[0]))
    case .migrate, .replaceRole, .rename, .edit: return nil
    }
  }

  private func preset(_ rows: [Int]) -> GrantPreset {
    GrantPreset(groups: rows.compactMap { list.rows[$0].group?.id ?? ObjectID(list.rows[$0].subject.name.text) })
  }

  private func members(_ subject: Subject) -> [StyledLine] {
    guard let id = subject.objectID else { return [] }
    let heading = [StyledLine(), DetailLines.heading("Direct members")]
    guard let members = snapshot.directory.members(of: id) else { return heading + [StyledLine("  not read", .muted)] }
    guard !members.isEmpty else { return heading + [StyledLine("  none", .warning)] }
    let lines = members.prefix(100).map { StyledLine("  ") + words($0) }
    return heading + lines + DetailLines.more(than: 100, of: members.count)
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
