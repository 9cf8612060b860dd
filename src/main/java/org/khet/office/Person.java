package org.khet.office;

/**
 * A person as other modules may see them.
 *
 * @param title คำนำหน้านาม, e.g. นางสาว: papers print it, screens do not
 * @param name without title, e.g. กมลชนก ใจงาม
 * @param position with level, e.g. นักวิเคราะห์นโยบายและแผนชำนาญการ
 */
public record Person(PersonId id, String title, String name, String position) {

    /** As papers print it, e.g. นางสาวกมลชนก ใจงาม. */
    public String titled() {
        return title + name;
    }
}
