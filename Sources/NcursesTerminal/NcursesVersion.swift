import CNcurses

/// The ncurses that the program runs with.
package enum NcursesVersion {
  /// As ncurses says it, such as `ncurses 6.4.20221231`.
  package static var text: String { String(cString: curses_version()) }
}
