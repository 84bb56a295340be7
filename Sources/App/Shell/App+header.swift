import AccessModel
import SafeText
import ScreenKit
import Terminal

extension App {
  /// Draws the title, the counts and the profile. If there is no room for all, the counts are dropped first, then the
  /// user of a live cluster, then what is as it should be; a warning, such as local accounts that are on or a sign-in as
  /// system:masters, stays at 60 columns or more. The text of missing data is cut before the user is dropped.
  func drawHeader(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let counts = [
      counted(snapshot.namespaces.count, "namespace", "namespaces"),
      counted(snapshot.directory.groups.count, "group", "groups"),
    ]
    let warnings = profileStatus { $0 == .warning }
    let rights = [profileStatus { _ in true }, warnings]
    let lefts = userForms.flatMap { user in
      [counts + ageWords, ageWords].map { words in
        title(user: user) + App.remarks(words)
      }
    }
    let fitting = rights.lazy.flatMap { right in lefts.lazy.map { (left: $0, right: right) } }
      .first { $0.left.width <= columns(beside: $0.right) }
    let right = fitting?.right ?? (size.columns < 60 ? StyledLine() : warnings)
    let room = columns(beside: right)
    let left = fitting?.left ?? title(user: userBesideGaps(room), room: room) + App.remarks(counts + ageWords)
    canvas.write(left, at: rect.origin, width: room)
    canvas.write(right, at: Point(column: max(0, size.columns - right.width - 1), row: rect.row))
  }

  /// The fewest columns of the name of a cluster that is cut, and those that missing data is given beside it.
  private static let (leastName, leastGaps) = (8, 13)

  /// The program, what is shown, who reads it, and what is wrong with that.
  ///
  /// - Parameters:
  ///   - user: The user of a live cluster; nil to leave it out.
  ///   - room: If the name does not fit, it is cut so that the warnings do.
  private func title(user: String? = nil, room: Int? = nil) -> StyledLine {
    let start = StyledLine(" aksess", .title, .bold) + StyledLine("  ", .text, .bold)
    let master = snapshot.live?.isMaster == true ? StyledLine(" ▲ system:masters", .warning, .bold) : StyledLine()
    var reading = App.remarks(readingWords)
    if let room, start.width + App.leastName + (master + watchMark + stagedMark + reading).width > room {
      reading = App.remarks(readingWords.map { _ in "reading…" })
    }
    let mark = master + watchMark + stagedMark + reading
    // Missing data comes before the counts, so that it is visible on narrow terminals too.
    let gaps = gapWords
    let shownUser = StyledLine(user.map { " as \($0)" } ?? "", .text)
    var name = snapshot.name
    if let room, mark.width > 0 {
      let most =
        room - start.width - shownUser.width - mark.width - min(gaps.width, App.leastGaps) - " …".displayWidth
      if name.displayWidth > most { name = App.cut(name, to: max(App.leastName, most)) }
    }
    return start + StyledLine(name, .text, .bold) + shownUser + mark + gaps
  }

  /// The missing data.
  private var gapWords: StyledLine {
    snapshot.gaps.summary.map { StyledLine(" · \($0)", .warning) } ?? StyledLine()
  }

  /// The longest form of the user that leaves missing data its fewest columns; nil if none does, or nothing is missing.
  private func userBesideGaps(_ room: Int) -> String? {
    let gaps = gapWords.width
    guard gaps > 0 else { return nil }
    let most = room + gaps - min(gaps, App.leastGaps) - " …".displayWidth
    return userForms.first { title(user: $0).width <= most } ?? nil
  }

  /// Whether what is shown is live; empty if it is not watched.
  private var watchMark: StyledLine {
    switch watch {
    case .off: StyledLine()
    case .live: StyledLine(" live", .good)
    case .lost: StyledLine(" ▲ not live", .warning)
    }
  }

  /// How many edits are staged, and whether they are shown; empty if none is. The draft is named if there are others.
  private var stagedMark: StyledLine {
    let count = staging.draft.edits.count
    if count == 0 { return StyledLine() }
    let draft = drafts.others.isEmpty ? "" : drafts.current.map { " in draft \($0.id)" } ?? ""
    return staging.isShown
      ? StyledLine(" +\(count) staged\(draft)", .marked) : StyledLine(" before \(count) staged\(draft)", .warning)
  }

  private static func remarks(_ texts: [String]) -> StyledLine {
    StyledLine(texts.map { " · \($0)" }.joined(), .muted)
  }

  /// The beginning of a name that may be hostile, which drawing makes safe.
  private static func cut(_ name: String, to columns: Int) -> String {
    var beginning = ""
    for scalar in name.unicodeScalars.prefix(2 * columns) {
      let longer = beginning + String(scalar)
      guard longer.displayWidth < columns else { break }
      beginning = longer
    }
    return beginning + "…"
  }

  /// The user of a live cluster in ever fewer columns; nil where it is left out, as for files.
  private var userForms: [String?] {
    guard let user = snapshot.live?.user, !user.isEmpty else { return [nil] }
    // AKS names users clusterUser_GROUP_CLUSTER, and the cluster stands there already.
    let isOfAKS = user.hasPrefix("clusterUser_") || user.hasPrefix("clusterAdmin_")
    return [user, isOfAKS ? user.split(separator: "_").first.map(String.init) : nil, nil]
  }

  /// The columns that a line at the right end of the header leaves.
  private func columns(beside right: StyledLine) -> Int {
    right.width > 0 ? max(0, size.columns - right.width - 2) : size.columns
  }

  /// How far reading has come; nothing if nothing is read.
  private var readingWords: [String] {
    if let loading { return [StillReading.label(of: loading.progress)] }
    return stillReading.map { [$0.label(restProgress)] } ?? []
  }

  /// How old the data is; nothing while it is live or more is read.
  private var ageWords: [String] {
    if watch == .live || !readingWords.isEmpty { return [] }
    let seconds = max(0, now.seconds - snapshot.readAt.seconds)
    return switch seconds {
    case ..<60: ["read just now"]
    case ..<7_200: ["read \(seconds / 60) min ago"]
    default: ["read \(snapshot.readAt.age(at: now)) ago"]
    }
  }

  /// What the cluster's profile says about sign-in, in the wanted styles; empty if there is no profile.
  private func profileStatus(where isWanted: (StyleRole) -> Bool) -> StyledLine {
    guard let profile = snapshot.profile else { return StyledLine() }
    var parts: [(String, StyleRole)] = [
      profile.isEntraEnabled ? ("Entra on", .good) : ("Entra OFF", .warning)
    ]
    if let hasLocalAccounts = profile.hasLocalAccounts {
      parts.append(hasLocalAccounts ? ("local accounts ON", .warning) : ("local accounts off", .good))
    }
    parts.append((profile.usesAzureRBAC ? "Azure RBAC on" : "Azure RBAC off", .muted))
    return parts.filter { isWanted($0.1) }.enumerated().reduce(into: StyledLine()) { line, part in
      line += StyledLine((part.offset > 0 ? "  " : "") + part.element.0, part.element.1)
    }
  }
}
