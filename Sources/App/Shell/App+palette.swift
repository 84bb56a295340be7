import Screens
import AccessModel
import BuiltIn
import Reports
import ScreenKit
import Terminal

extension App {
  /// All entries of the palette, in the order shown before anything is typed.
  var entries: [PaletteEntry] {
    let keys = (screen?.keyHelp(context) ?? []) + commandHelp
    let everywhere = settings.keys[Registry.everywhere].only { action in
      if case .tab = action { false } else { action != .palette }
    }
    let directory = snapshot.directory
    let words = SubjectLabels(directory)
    let bound = snapshot.index.subjects.filter { $0.kind == .group && $0.objectID.flatMap(directory.group) == nil }
    let groups = directory.groups.map { Subject(kind: .group, name: $0.id.name) } + bound
    return screens + keys.map(entry) + everywhere.keyHelp.map(entry)
      + [PaletteEntry("compare with how it was when opened", "diff", words: ["diff"], .compare(nil))] + draftEntries
      + (hasServer ? [PaletteEntry("watch the cluster", watch == .off ? "off" : "on", words: ["watch"], .watch)] : [])
      + [
        PaletteEntry(SubjectChoice.me, "your own access", words: [SubjectChoice.me], .open(.me, over: .everybody)),
        PaletteEntry("quit", "", words: ["q", "q!", "exit"], .quit),
      ]
      + snapshot.index.namespaces.filter { !$0.isEmpty }.sorted().map { name in
        PaletteEntry(name.text, "namespace", .open(.grants(.inNamespace(name)), over: .namespaces))
      }
      + groups.map { subject in
        let name = words.name(subject)
        return PaletteEntry(name, "group", .open(.grants(.of(subject, title: name)), over: .groups))
      }
      + themes.names.map { PaletteEntry($0, "theme", .theme($0)) } + actionsElsewhere(besides: Set(keys.map(\.help)))
  }

  /// The screens by their titles and aliases: those with a tab, then the others.
  private var screens: [PaletteEntry] {
    let named = Registry.entries.filter { $0.title != nil && (hasServer || !$0.needsServer) }
    let tabs = named.compactMap { entry in
      entry.number.map {
        PaletteEntry(entry.title ?? "", "screen \($0)", words: entry.aliases, .tab(entry))
      }
    }
    let narrowed = named.flatMap { entry in
      entry.shortcuts.map {
        PaletteEntry($0.title, "screen", words: $0.aliases, .open(.screen(entry.name, filter: $0.filter), over: nil))
      }
    }
    let others = named.filter { $0.number == nil }.map {
      PaletteEntry($0.title ?? "", "screen", words: $0.aliases, .open($0.route, over: nil))
    }
    return tabs + narrowed + others
  }

  /// The actions of other screens, if those have a tab.
  private func actionsElsewhere(besides shown: Set<String>) -> [PaletteEntry] {
    Registry.tabs.flatMap { entry in
      (entry.keys.filter { $0.neighbours.contains("everywhere") }.flatMap { settings.keys.keys(of: $0) }
        + settings.commands.filter { $0.screens.contains(entry.name) }.map { $0.keyHelp(nil) })
        .filter { !shown.contains($0.help) }
        .map { key in
          PaletteEntry(
            "\(key.hint): \(key.help)", "\(entry.title ?? "") \(settings.label(key.keys[0]))",
            .pressOn(entry, key.keys[0]))
        }
    }
  }

  private func entry(_ key: KeyHelp) -> PaletteEntry {
    let reason = key.reason.map { " (\($0))" } ?? ""
    return PaletteEntry("\(key.hint): \(key.help)\(reason)", settings.label(key.keys[0]), .press(key.keys[0]))
  }

  /// Shows the palette at once, and gathers off the loop the names that are too many for its entries.
  mutating func openPalette() -> [Effect] {
    overlay = .palette(Palette(entries, typed: typedEntries))
    let (analysis, includesSystem) = (analysis, includesSystem)
    return start("gathering names") {
      let finder = PaletteFinder(analysis, includesSystem: includesSystem)
      return { app in
        guard case .palette(var palette) = app.overlay else { return [] }
        palette.use(finder)
        app.overlay = .palette(palette)
        return []
      }
    }
  }

  /// The drafts of the source that can be held; none for one of which no draft is kept.
  private var draftEntries: [PaletteEntry] {
    guard let current = drafts.current else { return [] }
    let first =
      current.number == 1 ? [] : [PaletteEntry("draft 1", "the first draft", words: ["draft first"], .draft(.first))]
    let others = drafts.others.filter { $0.number != 1 }.map {
      PaletteEntry("draft \($0.id): \($0.summary)", "draft \($0.number)", words: ["draft \($0.id)"], .draft(.id($0.id)))
    }
    return [PaletteEntry("begin a draft of your own", "draft new", words: ["draft new"], .draft(.new))] + first + others
  }

  /// The entries for a whole text that is typed: `ns NAME` reads a namespace that could not be listed, `diff SOURCE`
  /// compares what is shown with it.
  private var typedEntries: @Sendable (String) -> [PaletteEntry] {
    let (namespace, sources) = (typedNamespace, comparableSources)
    return { text in
      guard let argument = text.trimmedPrefix("diff "), !argument.isEmpty else {
        return namespace(text).map { [$0] } ?? []
      }
      let others = sources.filter { $0.hasPrefix(argument) && $0 != argument }
      return ([argument] + others).map { PaletteEntry("compare with \($0)", "diff", .compare($0)) }
    }
  }

  private var typedNamespace: @Sendable (String) -> PaletteEntry? {
    let (snapshot, hasServer) = (snapshot, hasServer)
    return { text in
      let words = text.split(separator: " ")
      guard hasServer, words.count == 2, ["ns", "namespace"].contains(words[0]),
        !snapshot.gaps(in: [.roleBindings]).isEmpty
      else { return nil }
      let name = Name(String(words[1]))
      guard snapshot.namespace(named: name) == nil else { return nil }
      return PaletteEntry("read namespace \(name)", "namespace", .read(.namespace(name)))
    }
  }

  /// Handles a key while the palette is open.
  mutating func search(_ key: Key) -> [Effect] {
    guard case .palette(var palette) = overlay else { return [] }
    switch key {
    case .escape: return leave(palette)
    case .backspace where palette.text.isEmpty: return leave(palette)
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

  private mutating func leave(_ palette: Palette) -> [Effect] {
    overlay = nil
    return palette.leaving.map { go(to: $0) } ?? []
  }

  private mutating func go(to target: PaletteEntry.Target) -> [Effect] {
    switch target {
    case .press(let key): return handle(key)
    case .tab(let entry): return openTab(entry)
    case .pressOn(let entry, let key): return press(key, on: entry)
    case .open(let route, let entry): return open(route, over: entry)
    case .theme(let name): return use(theme: name)
    case .watch: return toggleWatch()
    case .draft(let choice): return hold(choice)
    case .compare(let argument): return compare(argument)
    case .answer(let answer): return self.answer(answer)
    case .read(let change): return load(change)
    case .quit: return [.quit]
    }
  }

  /// Shows the first screen of a tab, and sends a key to it.
  private mutating func press(_ key: Key, on entry: ScreenEntry) -> [Effect] {
    openTab(entry, atRoot: true) + update(.terminal(.key(key)))
  }

  /// Handles pasted text.
  mutating func paste(_ text: String) -> [Effect] {
    switch overlay {
    case .help(var help):
      help.paste(text, size: size)
      overlay = .help(help)
    case .palette(var palette):
      palette.insert(text)
      overlay = .palette(palette)
    case .folder(var preview):
      preview.paste(text, size: size)
      overlay = .folder(preview)
    case .themes, .command: break
    case nil:
      guard activePrompt == nil else {
        activePrompt?.line.paste(text)
        return []
      }
      return updateScreen { $0.paste(text, $1) }
    }
    return []
  }
}
