package org.gongbao.city.web;

/** A field's label and what stands in it, in words. */
public record Answer(String label, String text) {}
