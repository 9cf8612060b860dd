package org.khet.drafting.pages;

import org.khet.platform.web.Errors;

/** ถอนร่าง, asked once more. */
public record WithdrawPage(String id, String title, String why, Errors errors) {}
