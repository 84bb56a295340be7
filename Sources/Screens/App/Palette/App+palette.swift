import AccessModel
import BuiltIn
import Reports
import Terminal

extension App {
  /// Everything that the palette finds now, in the order in which it is listed before anything is typed.
  var entries: [PaletteEntry] {
    let screen = (stack.last?.keyHelp(settings.keys) ?? []).map(entry)
    let own = settings.keys.everywhere.bindings.filter { $0.action != .palette }
    let directory = snapshot.directory
    let words = SubjectWords(directory)
    let bound = snapshot.index.subjects.filter { $0.kind == .group && $0.objectID.flatMap(directory.group) == nil }
    let groups = directory.groups.map { Subject(kind: .group, name: $0.id.name) } + bound
    return App.screens + screen + KeyMap(own).only { if case .tab = $0 { false } else { true } }.keyHelp.map(entry)
      + [PaletteEntry("quit", "", words: ["q", "q!", "exit"], .quit)]
      + snapshot.index.namespaces.filter { !$0.isEmpty }.sorted().map {
        PaletteEntry($0.text, "namespace", .namespace($0))
      }
      + groups.map { PaletteEntry(words.name($0), "group", .group($0, name: words.name($0))) }
      + themes.names.map { PaletteEntry($0, "theme", .theme($0)) }
  }

  private func entry(_ key: KeyHelp) -> PaletteEntry {
    PaletteEntry("\(key.hint): \(key.help)", settings.label(key.keys[0]), .press(key.keys[0]))
  }

  /// The screens by their names and by k9s' words.
  private static let screens: [PaletteEntry] =
    Tab.allCases.map { tab in
      PaletteEntry(tab.title, "screen \(tab.rawValue)", words: tab.words, .list(tab, filter: ""))
    } + [
      PaletteEntry("RoleBindings", "screen", words: ["rb", "rolebinding"], .list(.bindings, filter: "!ns:(cluster)")),
      PaletteEntry(
        "ClusterRoleBindings", "screen", words: ["crb", "clusterrolebinding"],
        .list(.bindings, filter: "ns:(cluster)")),
      PaletteEntry("ClusterRoles", "screen", words: ["cr", "clusterrole"], .list(.roles, filter: "kind:ClusterRole")),
      PaletteEntry("Service accounts", "screen", words: ["sa", "serviceaccount"]) { context in
        ListScreen(title: "Service accounts", context) { ServiceAccountListing($0) }
      },
      PaletteEntry("Users", "screen", words: ["user", "usr", "people"]) { context in
        ListScreen(title: "Users", context) { UserListing($0) }
      },
    ]

  /// Takes a key while the palette is open.
  mutating func search(_ key: Key) -> [Effect] {
    guard case .palette(var palette) = overlay else { return [] }
    switch key {
    case .escape: overlay = nil
    case .backspace where palette.text.isEmpty: overlay = nil
    case .enter:
      guard let chosen = palette.chosen else { return [] }
      overlay = nil
      return go(to: chosen.target)
    default:
      palette.handle(key)
      overlay = .palette(palette)
    }
    return []
  }

  private mutating func go(to target: PaletteEntry.Target) -> [Effect] {
    switch target {
    case .press(let key): return handle(key)
    case .list(let tab, let filter): openTab(tab, filter: filter)
    case .open(let screen): push(screen(context))
    case .namespace(let name):
      openTab(.namespaces)
      push(ListScreen(title: name.text, context) { GrantListing.inNamespace(name, $0) })
    case .group(let subject, let name):
      openTab(.groups)
      push(ListScreen(title: name, context) { GrantListing.of(subject, $0) })
    case .theme(let name): return use(theme: name)
    case .quit: return [.quit]
    }
    return []
  }

  /// Takes pasted text.
  mutating func paste(_ text: String) -> [Effect] {
    switch overlay {
    case .help(var help):
      help.paste(text, size: size)
      overlay = .help(help)
    case .palette(var palette):
      palette.insert(text)
      overlay = .palette(palette)
    case .themes: break
    case nil: return tell { $0.paste(text, $1) }
    }
    return []
  }
}
