import AccessModel
import BuiltIn
import Reports
import Terminal

extension App {
  /// Everything that the palette finds now, in the order in which it is listed before anything is typed.
  var entries: [PaletteEntry] {
    let keys = stack.last?.keyHelp(settings.keys) ?? []
    let own = settings.keys.everywhere.bindings.filter { $0.action != .palette }
    let directory = snapshot.directory
    let words = SubjectWords(directory)
    let bound = snapshot.index.subjects.filter { $0.kind == .group && $0.objectID.flatMap(directory.group) == nil }
    let groups = directory.groups.map { Subject(kind: .group, name: $0.id.name) } + bound
    return App.screens + keys.map(entry)
      + KeyMap(own).only { if case .tab = $0 { false } else { true } }.keyHelp.map(entry)
      + [PaletteEntry("quit", "", words: ["q", "q!", "exit"], .quit)]
      + snapshot.index.namespaces.filter { !$0.isEmpty }.sorted().map {
        PaletteEntry($0.text, "namespace", .namespace($0))
      }
      + groups.map { PaletteEntry(words.name($0), "group", .group($0, name: words.name($0))) }
      + themes.names.map { PaletteEntry($0, "theme", .theme($0)) } + actionsElsewhere(besides: Set(keys))
  }

  /// The actions of screens that do not show: on those that have a tab.
  private func actionsElsewhere(besides shown: Set<KeyHelp>) -> [PaletteEntry] {
    let maps = settings.keys
    let tabs: [(Tab, [KeyHelp])] = [
      (.bindings, maps.lists.keyHelp), (.whoCan, maps.whoCan.keyHelp), (.matrix, maps.matrix.keyHelp),
      (.cluster, maps.cluster.keyHelp),
    ]
    return tabs.flatMap { tab, keys in
      keys.filter { !shown.contains($0) }.map { key in
        PaletteEntry(
          "\(key.hint): \(key.help)", "\(tab.title) \(settings.label(key.keys[0]))", .pressOn(tab, key.keys[0]))
      }
    }
  }

  private func entry(_ key: KeyHelp) -> PaletteEntry {
    PaletteEntry("\(key.hint): \(key.help)", settings.label(key.keys[0]), .press(key.keys[0]))
  }

  /// The screens by their names and by k9s' words.
  private static let screens: [PaletteEntry] =
    Tab.allCases.map { tab in
      PaletteEntry(tab.title, "screen \(tab.rawValue)", words: tab.words, .tab(tab))
    } + [
      PaletteEntry("RoleBindings", "screen", words: ["rb", "rolebinding"]) { context in
        ListScreen(title: "Bindings", context, filter: "!ns:(cluster)") { BindingListing($0) }
      },
      PaletteEntry("ClusterRoleBindings", "screen", words: ["crb", "clusterrolebinding"]) { context in
        ListScreen(title: "Bindings", context, filter: "ns:(cluster)") { BindingListing($0) }
      },
      PaletteEntry("ClusterRoles", "screen", words: ["cr", "clusterrole"]) { context in
        ListScreen(title: "Roles", context, filter: "kind:ClusterRole") { RoleListing($0) }
      },
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
    case .tab(let tab): openTab(tab)
    case .pressOn(let tab, let key):
      openTab(tab)
      if stack.count > 1 { openTab(tab) }
      return handle(key)
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
