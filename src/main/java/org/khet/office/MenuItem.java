package org.khet.office;

/**
 * A place in the menu at the left.
 *
 * @param section key of the heading it stands under, empty for the top
 * @param text key of its text
 * @param icon name of a symbol in icons.svg
 * @param order position among all items, lowest first
 * @param pressing how many things there are late or due today; 0 shows nothing
 */
public record MenuItem(String section, String text, String icon, String href, int order, int pressing) {

    public MenuItem(String section, String text, String icon, String href, int order) {
        this(section, text, icon, href, order, 0);
    }
}
