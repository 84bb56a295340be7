import AccessModel
import AccessReview
import Reports
import Terminal

/// A binding in full: where, which role, who, and what the role allows.
enum BindingDetail {
  static func lines(_ binding: Binding, _ role: Role?, _ snapshot: Snapshot, at now: Timestamp) -> [StyledLine] {
    var lines = [DetailLines.heading("\(binding.kind) \(binding.name)"), StyledLine()]
    lines.append(DetailLines.field("Namespace", binding.scope.words))
    lines.append(DetailLines.field("Role", "\(binding.role.kind.rawValue) \(binding.role.name)"))
    if role == nil {
      let unread = snapshot.gaps(in: [.roles, .clusterRoles]).first
      lines.append(
        StyledLine(
          "            "
            + (unread.map { "not in the data: \($0.reason)" } ?? "there is no such role: it grants nothing"),
          .warning))
    }
    lines += DetailLines.created(binding.metadata, at: now) + DetailLines.owner(binding.metadata)
    lines += [StyledLine(), DetailLines.heading("Subjects")]
    if binding.subjects.isEmpty { lines.append(StyledLine("  none: it grants nothing", .warning)) }
    for subject in binding.subjects {
      lines += DetailLines.subject(subject.resolved(in: binding.scope), role: subject.kind.rawValue, snapshot)
    }
    if let role {
      lines += [StyledLine(), DetailLines.heading("What the role allows")] + RoleDetail.rules(role, snapshot)
    }
    lines += DetailLines.map("Annotations", binding.metadata.annotations)
    lines += DetailLines.map("Labels", binding.metadata.labels)
    return lines
  }
}
