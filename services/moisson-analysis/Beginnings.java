package moisson.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters that a match of a pattern can begin with, where the pattern itself says so: it begins with a class in brackets. */
final class Beginnings {
  /** Without classes or quotations in it. */
  private static final String CLASS = "\\[(?!\\^?])(?:[^\\[\\]&\\\\]|&(?!&)|\\\\[^Q])+]";
  private static final Pattern FIRST = Pattern.compile(CLASS + "(?![?*{])");
  /** Escaped characters and classes: no bracket or bar in them has a meaning. */
  private static final String ATOMS = "\\\\[^Q]|" + CLASS;
  /** Without groups in it; flags can change how the rest is read. */
  private static final String GROUP = "\\((?!\\?[a-zA-Z-])[^()]*\\)";
  /** What is left of alternatives outside of groups, and of all that is not read here. */
  private static final Pattern UNREAD = Pattern.compile("[|()\\[\\\\]");
  private static final int CHARACTERS = Character.MAX_VALUE + 1;

  private final boolean[] isOne = new boolean[CHARACTERS];

  private Beginnings(String set) {
    Matcher matcher = Pattern.compile(set).matcher("");
    for (int character = 0; character < CHARACTERS; character++) {
      char one = (char) character;
      isOne[character] = Character.isSurrogate(one) || matcher.reset(String.valueOf(one)).matches();
    }
  }

  /** `null` where the pattern does not begin with a class, may do without it, or is written in a way that is not read here. */
  static Beginnings of(String pattern) {
    Matcher first = FIRST.matcher(pattern);
    if (!first.lookingAt()) return null;
    String rest = pattern.substring(first.end()).replaceAll(ATOMS, "");
    for (String before = null; !rest.equals(before); ) {
      before = rest;
      rest = before.replaceAll(GROUP, "");
    }
    return UNREAD.matcher(rest).find() ? null : new Beginnings(first.group());
  }

  boolean anyIn(char[] text, int length) {
    for (int i = 0; i < length; i++) if (isOne[text[i]]) return true;
    return false;
  }
}
